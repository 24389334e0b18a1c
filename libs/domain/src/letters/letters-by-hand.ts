import type { LetterKind } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import { findCase } from '../messages/find-case.ts';
import { type CaseMessage, messageView } from '../messages/message-view.ts';
import { SEND_MAIL } from '../notices/write-mail.ts';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { letterFacts, letterHead } from './letter-facts.ts';
import type { LetterLocale, VariableOf } from './letter-variables.ts';
import { LetterValueError, type RenderedLetter, renderLetter } from './render-letter.ts';
import { letterLocaleOf, sendLetter } from './send-letter.ts';

/** What an officer writes into a letter in their own words; other values are taken from the request. */
const OWN_WORDS = {
  received: null,
  'identity-needed': 'needed',
  extended: 'reason',
  refused: 'reasons',
  ready: null,
  erased: 'kept',
  answered: 'answer',
} as const satisfies { readonly [K in LetterKind]: VariableOf<K> | null };

/** Sent by an officer's own decision to write; every other letter goes out with the deed that it tells of, and never without. */
const BY_HAND: readonly LetterKind[] = ['identity-needed'];
const NOT_YET = '…';

export const isSentByHand = (kind: LetterKind): boolean => BY_HAND.includes(kind);
export const hasOwnWords = (kind: LetterKind): boolean => OWN_WORDS[kind] !== null;

export interface LetterPreview extends RenderedLetter {
  readonly kind: LetterKind;
  readonly locale: LetterLocale;
}

/** A letter as this request's customer would get it now; what only its deed will decide is shown as dots. Null without such a request. */
export async function previewLetter(
  ctx: OfficerContext,
  requestId: RequestId,
  kind: LetterKind,
  wanted: LetterLocale | null,
  text: string,
): Promise<LetterPreview | null> {
  const found = await findCase(ctx, requestId);
  if (!found) return null;
  const { scope, request } = found;
  const subject = await ctx.data.common.subjects.one({ id: scope.subjectId });
  const locale = wanted ?? (await letterLocaleOf(ctx.data, scope));
  const ownWords = OWN_WORDS[kind];
  const values = {
    ...{ needed: NOT_YET, reason: NOT_YET, reasons: NOT_YET, kept: NOT_YET, answer: NOT_YET },
    ...{ readyUntil: NOT_YET, erasedOn: NOT_YET },
    ...letterFacts(ctx, request, locale),
    ...(ownWords && text.trim() !== '' ? { [ownWords]: plain(text) } : {}),
  };
  const head = letterHead(ctx, request, subject?.displayName || NOT_YET);
  try {
    return { kind, locale, ...renderLetter(kind, locale, head, values) };
  } catch (error) {
    if (error instanceof LetterValueError) return null;
    throw error;
  }
}

export type SendLetterResult =
  | { readonly kind: 'LetterSent'; readonly message: CaseMessage }
  | StepUpNeeded
  | Refusal<'LetterRefused'>;

const refused = (code: string, message: string, path: string[] | null): Refusal<'LetterRefused'> => ({
  kind: 'LetterRefused',
  code,
  message,
  path,
});

/** Sends a letter that an officer may send by hand, with their own words in it. Needs a fresh proof of identity. */
export async function sendLetterByHand(
  ctx: OfficerContext,
  requestId: RequestId,
  kind: LetterKind,
  locale: LetterLocale | null,
  text: string,
): Promise<SendLetterResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  if (kind !== 'identity-needed')
    return refused('NOT_BY_HAND', 'This letter goes out by itself, with what it tells of.', ['kind']);
  const found = await findCase(ctx, requestId);
  if (found?.request.openMark !== 1)
    return refused('NOT_OPEN', 'The request is not open any more.', ['requestId']);
  const { scope, request } = found;
  try {
    const message = await ctx.data.transact(ctx.now(), async (tx) => {
      const values = { needed: plain(text) };
      return sendLetter(ctx, tx, scope, request, kind, values, { locale: locale ?? undefined });
    });
    await ctx.jobs.nudge(SEND_MAIL);
    return { kind: 'LetterSent', message: await messageView(ctx, scope, message) };
  } catch (error) {
    if (!(error instanceof LetterValueError)) throw error;
    return refused('TEXT_NEEDED', 'Say what is needed, in at most 4,000 characters.', ['text']);
  }
}

const plain = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').trim();
