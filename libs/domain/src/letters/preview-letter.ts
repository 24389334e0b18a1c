import type { LetterKind } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import { findCase } from '../messages/find-case.ts';
import type { OfficerContext } from '../portal/context.ts';
import { letterFacts, letterHead } from './letter-facts.ts';
import type { LetterLocale, VariableOf } from './letter-variables.ts';
import { LetterValueError, type RenderedLetter, renderLetter } from './render-letter.ts';
import { letterLocaleOf } from './send-letter.ts';

/** What an officer writes into a letter in their own words; other values are taken from the request. */
const OWN_WORDS = {
  received: null,
  'identity-needed': 'needed',
  extended: 'reason',
  refused: 'reasons',
  ready: null,
  erased: 'kept',
  answered: 'answer',
  partly: 'answer',
} as const satisfies { readonly [K in LetterKind]: VariableOf<K> | null };

const NOT_YET = '…';

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
    ...{
      needed: NOT_YET,
      reason: NOT_YET,
      reasons: NOT_YET,
      kept: NOT_YET,
      answer: NOT_YET,
      ground: NOT_YET,
    },
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

const plain = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').trim();
