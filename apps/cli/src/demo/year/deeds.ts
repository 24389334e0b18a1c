import type { RequestRow } from '@rightful/data';
import {
  answerRequest,
  assignWork,
  attachFile,
  type CustomerContext,
  clockMoves,
  decide,
  decisionsOf,
  extendClock,
  type OfficerContext,
  pauseClock,
  placeLegalHold,
  propose,
  withdrawRequest,
  writeMessage,
} from '@rightful/domain';
import type { RefusalGroundCode } from '@rightful/law';
import { must } from './must.ts';

/** What one of them does to an open request. */
export type Deed = (given: {
  readonly customer: CustomerContext;
  readonly officers: readonly OfficerContext[];
  readonly request: RequestRow;
}) => Promise<unknown>;

/** The first officer of the list, or the second. */
type By = 0 | 1;

/** A deed of an officer, on the version of the request that they see now. */
const byOfficer =
  (
    by: By,
    deed: (
      officer: OfficerContext,
      seen: { requestId: RequestRow['id']; version: number },
      request: RequestRow,
    ) => Promise<unknown>,
  ): Deed =>
  ({ officers, request }) => {
    const officer = officers[by];
    if (!officer) throw new Error('The demo needs two officers.');
    return deed(officer, { requestId: request.id, version: request.version }, request);
  };

export const take = (by: By): Deed =>
  byOfficer(by, async (officer, { requestId: id, version }) =>
    must('WorkAssigned', await assignWork(officer, [{ id, version }], officer.viewer.accountId)),
  );

export const answer = (by: By, words: string): Deed =>
  byOfficer(by, async (officer, seen) => must('RequestChanged', await answerRequest(officer, seen, words)));

export const pause = (by: By, reason: 'identity' | 'scope', words: string): Deed =>
  byOfficer(by, async (officer, seen, request) => {
    // Not every law lets the clock stand still.
    const isPausable = clockMoves(request, officer.now()).pauseReasons.includes(reason);
    if (isPausable) must('RequestChanged', await pauseClock(officer, seen, reason, words));
    else must('MessageSent', await writeMessage(officer, seen.requestId, words));
  });

export const extend = (by: By, reason: string): Deed =>
  byOfficer(by, async (officer, seen, request) => {
    const { canExtend, needsDay } = clockMoves(request, officer.now());
    if (canExtend && !needsDay) must('RequestChanged', await extendClock(officer, seen, reason));
  });

export const hold = (by: By, note: string): Deed =>
  byOfficer(by, async (officer, { requestId }) =>
    must('LegalHoldPlaced', await placeLegalHold(officer, { requestId, ground: 'legal-claims', note })),
  );

export const wantToRefuse = (by: By, ground: RefusalGroundCode, reason: string): Deed =>
  byOfficer(by, async (officer, seen) =>
    must('DecisionProposed', await propose(officer, 'refusal', seen, reason, { ground })),
  );

export const wantToEndHold = (by: By, reason: string): Deed =>
  byOfficer(by, async (officer, seen) =>
    must('DecisionProposed', await propose(officer, 'erase-on-hold', seen, reason)),
  );

export const confirm = (by: By, reason: string): Deed =>
  byOfficer(by, async (officer, { version }, request) => {
    const proposed = (await decisionsOf(officer, request)).find(({ openMark }) => openMark === 1);
    if (!proposed) throw new Error('The demo has nothing to confirm.');
    must('DecisionMade', await decide(officer, { decisionId: proposed.id, version }, 'confirm', reason));
  });

export const write = (by: By, words: string): Deed =>
  byOfficer(by, async (officer, { requestId }) =>
    must('MessageSent', await writeMessage(officer, requestId, words)),
  );

/** The customer writes, perhaps with a file. What was awaited of them has come with that. */
export const reply =
  (words: string, file?: { readonly name: string; readonly text: string }): Deed =>
  async ({ customer, request }) => {
    const attached =
      file && (await attachFile(customer, request.id, { name: file.name, bytes: bytesOf(file) }));
    if (typeof attached === 'string') throw new Error(`The demo’s file was not taken: ${attached}`);
    must('MessageSent', await writeMessage(customer, request.id, words, attached ? [attached.id] : []));
  };

async function* bytesOf({ text }: { readonly text: string }) {
  yield Buffer.from(text);
}

export const withdraw: Deed = async ({ customer, request }) =>
  must('RequestWithdrawn', await withdrawRequest(customer, request.id));
