import { isNotNull } from '@rightful/data';
import {
  askForRectification,
  askToObject,
  decide,
  extendClock,
  findRequest,
  placeLegalHold,
  propose,
  proposeGrantInPart,
  proposeRefusal,
  reportNotMe,
  writeMessage,
} from '@rightful/domain';
import type { RecordingId, RequestId } from '@rightful/policy';
import { addOfficer, type TestCustomer, type TestPortal } from '@rightful/testing';
import { ownedBy } from './search.ts';

export interface Planted {
  /** Must lie open nowhere, at no time. */
  readonly words: readonly string[];
  /** Places a legal hold against an erasure, and ends it as two officers. */
  holdAndEnd(erasureRequestId: RequestId): Promise<void>;
}

/** Writes another word into each place where people write about a person: in asking, answering, deciding and messages. */
export async function plantWords(
  at: TestPortal,
  customer: TestCustomer,
  recordingId: RecordingId,
): Promise<Planted> {
  const { ctx } = customer;
  const words: string[] = [];
  const word = (place: string): string => {
    words.push(`canary ${words.length} in the ${place}`);
    return words.at(-1) ?? '';
  };
  const olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const otto = (await addOfficer(at, 'Otto Officer')).ctx;
  const seen = async (requestId: RequestId) => ({
    requestId,
    version: (await findRequest(ctx, requestId))?.version ?? 0,
  });
  const confirm = async (requestId: RequestId, proposed: Awaited<ReturnType<typeof propose>>) => {
    if (proposed.kind !== 'DecisionProposed') throw new Error(JSON.stringify(proposed));
    const which = { decisionId: proposed.decision.id, version: (await seen(requestId)).version };
    must(await decide(otto, which, 'confirm', word('verdict')), 'DecisionMade');
  };

  const asked = await askForRectification(ctx, {
    about: 'transcript',
    recordingId,
    correctText: word('wish'),
    note: word('note'),
  });
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  const { id } = asked.request;
  must(await extendClock(olga, await seen(id), word('extension')), 'RequestChanged');
  const part = { answer: word('answer'), reasons: word('reasons'), correctText: word('new transcript') };
  await confirm(id, await proposeGrantInPart(olga, await seen(id), { ground: 'DATA_ACCURATE', ...part }));
  must(await writeMessage(ctx, id, word('message')), 'MessageSent');
  const objected = await askToObject(ctx, { uses: ['training'], note: word('objection') });
  if (objected.kind !== 'RequestAccepted') throw new Error(objected.kind);
  const objection = objected.request.id;
  const seenObjection = await seen(objection);
  await confirm(objection, await proposeRefusal(olga, seenObjection, 'COMPELLING_GROUNDS', word('refusal')));
  must(await reportNotMe(ctx, { recordingId, note: word('report') }), 'ReportReceived');
  await takeFreezeBack(at, customer);
  return {
    words,
    async holdAndEnd(requestId) {
      const note = word('legal hold');
      must(await placeLegalHold(olga, { requestId, ground: 'legal-claims', note }), 'LegalHoldPlaced');
      await confirm(
        requestId,
        await propose(olga, 'erase-on-hold', await seen(requestId), word('end of the hold')),
      );
    },
  };
}

/** The report froze what it names, and what is frozen is not erased. No use case takes that back yet. */
async function takeFreezeBack(at: TestPortal, customer: TestCustomer): Promise<void> {
  const { archives, frozenThings, recordings, requests } = ownedBy(at, customer);
  await at.portal.data.transact(at.clock.now(), async ({ now }) => {
    await frozenThings.delete({ frozenAt: isNotNull() });
    await recordings.update({ frozenAt: isNotNull() }, { frozenAt: null });
    await archives.update({ frozenAt: isNotNull() }, { frozenAt: null });
    await requests.update({ state: 'frozen' }, { state: 'closed', openMark: null, endedAt: now });
  });
}

function must(result: { readonly kind: string }, kind: string): void {
  if (result.kind !== kind) throw new Error(`${kind} expected: ${JSON.stringify(result)}`);
}
