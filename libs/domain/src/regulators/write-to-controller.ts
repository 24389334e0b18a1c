import type { AuthorityMessageKind, AuthorityMessageRow } from '@rightful/data';
import { type FilingId, newId } from '@rightful/policy';
import {
  type AuthorityMessageView,
  authorityMessages,
  LONGEST_MESSAGE,
  sealMessage,
} from '../filings/authority-messages.ts';
import { type FilingRefused, filingNotPossible } from '../filings/filing-outcomes.ts';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { writeMailToOfficers } from '../notices/write-mail-to-officers.ts';
import type { RegulatorContext } from '../portal/context.ts';
import { readWords } from '../requests/steps/read-words.ts';
import { findAddressed } from './addressed-filings.ts';

export type WriteToControllerResult =
  | { readonly kind: 'ControllerTold'; readonly written: AuthorityMessageView }
  | FilingRefused;

const LONGEST_REFERENCE = 100;
const NO_SUCH_FILING = filingNotPossible('NO_SUCH_FILING', 'There is no such filing.');
const WORDS_NEEDED = filingNotPossible(
  'WORDS_NEEDED',
  `Say it in words, in at most ${LONGEST_MESSAGE} characters.`,
  ['words'],
);
const REFERENCE_NEEDED = filingNotPossible(
  'REFERENCE_NEEDED',
  `Give your own reference, in at most ${LONGEST_REFERENCE} characters.`,
  ['reference'],
);
const DATE_PAST = filingNotPossible('DATE_PAST', 'This moment is past. Name a later one.', ['answerBy']);
const DATE_NEEDED = filingNotPossible('DATE_NEEDED', 'Name the moment by which it is wanted.', ['answerBy']);

/** The authority acknowledges, asks, or sets a date. It changes nothing of the case; the officers are told at once. */
export async function writeToController(
  ctx: RegulatorContext,
  input: {
    readonly filingId: FilingId;
    readonly kind: Exclude<AuthorityMessageKind, 'answer'>;
    readonly words?: string | null;
    readonly reference?: string | null;
    readonly answerBy?: Date | null;
  },
): Promise<WriteToControllerResult> {
  const { kind, answerBy = null } = input;
  const filing = await findAddressed(ctx, input.filingId);
  const incident = filing && (await ctx.data.common.incidents.one({ id: filing.incidentId }));
  if (!incident) return NO_SUCH_FILING;
  const words = readWords(input.words, LONGEST_MESSAGE);
  const reference = kind === 'acknowledgement' ? readWords(input.reference, LONGEST_REFERENCE) : null;
  if (kind === 'acknowledgement' ? !!input.words?.trim() && !words : !words) return WORDS_NEEDED;
  if (kind === 'acknowledgement' && !reference) return REFERENCE_NEEDED;
  if (kind === 'date' && !answerBy) return DATE_NEEDED;
  const now = ctx.now();
  if (answerBy && answerBy <= now) return DATE_PAST;
  const row = await ctx.data.transact(now, async (tx) => {
    const row: AuthorityMessageRow = {
      id: newId('authorityMessage', now),
      filingId: filing.id,
      kind,
      wordsSealed: await sealMessage(ctx.keyService, tx, incident, { words: words ?? '', reference }),
      answerBy: kind === 'acknowledgement' ? null : answerBy,
      answersId: null,
      writtenBy: ctx.viewer.accountId,
      writtenAt: now,
    };
    await tx.common.authorityMessages.insert(row);
    await writeMailToOfficers(tx, now, { kind: 'authority-wrote', caseNumber: incident.caseNumber });
    tx.record({
      action: WRITTEN_AS[kind],
      viewer: ctx.viewer,
      facts: { incidentId: incident.id, filingId: filing.id, messageId: row.id },
    });
    return row;
  });
  await ctx.jobs.nudge(SEND_MAIL);
  const written = (await authorityMessages(ctx, filing)).find(({ id }) => id === row.id);
  if (!written) throw new Error('The message that was just written is gone.');
  return { kind: 'ControllerTold', written };
}

const WRITTEN_AS = {
  acknowledgement: 'acknowledge-filing',
  question: 'ask-controller',
  date: 'set-date-for-controller',
} as const;
