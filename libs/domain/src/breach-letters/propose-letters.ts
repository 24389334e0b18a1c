import { type IncidentRow, LETTER_EXCEPTIONS, type LetterException, type NoticeText } from '@rightful/data';
import { type BreachLetterId, isDrillId } from '@rightful/policy';
import { type IncidentStepResult, NAMES_SOMEBODY, notPossible } from '../incidents/incident-outcomes.ts';
import { namesSomebody } from '../incidents/names-somebody.ts';
import { propose, type SeenIncident } from '../incidents/propose-incident-step.ts';
import type { LetterLocale } from '../letters/letter-variables.ts';
import type { OfficerContext } from '../portal/context.ts';
import { readWords } from '../requests/steps/read-words.ts';
import { letterRulings } from './letter-rulings.ts';
import { LETTER_LOCALES } from './letter-texts.ts';
import { MOST_LETTERS, waitingLetters } from './waiting-letters.ts';

const NO_SUCH_TEXT = notPossible('NO_SUCH_TEXT', 'There is no such wording.', 'number');
const NOBODY_WAITS = notPossible('NOBODY_WAITS', 'No letter waits for a release.');
const NO_SUCH_LETTER = notPossible(
  'NO_SUCH_LETTER',
  'There is no letter of that id in this incident.',
  'letterId',
);
const LETTER_IS_OUT = notPossible('LETTER_IS_OUT', 'This letter went out already.', 'letterId');
const GROUND_WRONG = notPossible('GROUND_WRONG', 'Name one of the grounds of the law.', 'ground');
const ORDERED = notPossible(
  'ORDERED',
  'The authority ordered that the people be told: no exception stands against that.',
  'ground',
);
const ORDER_IN_FUTURE = notPossible(
  'ORDER_IN_FUTURE',
  'An order was made at a moment that is past.',
  'orderedAt',
);
const NOTICE_TIMES = notPossible(
  'NOTICE_TIMES',
  'Say from when until when it is shown, at most two years.',
  'shownUntil',
);
const EXERCISE = notPossible('EXERCISE', 'This is an exercise: the public never hears of it.');
const LONGEST_SHOWN_MS = 2 * 366 * 24 * 60 * 60_000;

/**
 * That the letters which wait go out in this wording: the first release, or a further one for those whom the incident turned out
 * to touch later.
 */
export async function proposeLetters(
  ctx: OfficerContext,
  { number, ...seen }: SeenIncident & { readonly number: number },
): Promise<IncidentStepResult> {
  const text = await ctx.data.common.breachLetterTexts.one({ incidentId: seen.incidentId, number });
  const waiting = await waitingLetters(ctx.data, { id: seen.incidentId });
  const letterCount = waiting.filter(({ exception }) => !exception).length;
  return propose(ctx, 'letters', seen, { number, letterCount }, () => {
    if (!text) return NO_SUCH_TEXT;
    return waiting.length === 0 ? NOBODY_WAITS : null;
  });
}

/** That nobody, or this one person, need be told (Art. 34(3)): on which ground; null takes the exception of all back. */
export async function proposeLetterException(
  ctx: OfficerContext,
  {
    ground,
    letterId,
    ...seen
  }: SeenIncident & { readonly ground: LetterException | null; readonly letterId?: BreachLetterId | null },
): Promise<IncidentStepResult> {
  const letters = letterId ? await ctx.data.across.breachLettersOf(seen.incidentId, MOST_LETTERS) : [];
  const letter = letters.find(({ id }) => id === letterId);
  const { orderedAt } = await letterRulings(ctx, { id: seen.incidentId });
  return propose(ctx, 'letter-exception', seen, { ground, letterId: letterId ?? null }, () => {
    if (ground !== null && !LETTER_EXCEPTIONS.includes(ground)) return GROUND_WRONG;
    if (letterId && !letter) return NO_SUCH_LETTER;
    if (ground !== null && orderedAt) return ORDERED;
    return letter?.sentAt ? LETTER_IS_OUT : null;
  });
}

/** That the authority ordered the people to be told (Art. 34(4)). */
export const proposeLetterOrder = (
  ctx: OfficerContext,
  { orderedAt, ...seen }: SeenIncident & { readonly orderedAt: Date },
): Promise<IncidentStepResult> =>
  propose(ctx, 'letter-order', seen, { orderedAt: orderedAt.toISOString() }, () =>
    orderedAt > ctx.now() ? ORDER_IN_FUTURE : null,
  );

export interface NoticeInput {
  readonly texts: Readonly<Record<LetterLocale, NoticeText>>;
  readonly shownFrom: Date;
  readonly shownUntil: Date;
}

/** That everybody may read of it on a page without sign-in, where letters cannot reach the people (Art. 34(3)(c)). */
export async function proposePublicNotice(
  ctx: OfficerContext,
  { texts, shownFrom, shownUntil, ...seen }: SeenIncident & NoticeInput,
): Promise<IncidentStepResult> {
  const { publicNotices, incidents } = ctx.data.common;
  if (isDrillId(seen.incidentId)) return EXERCISE;
  const read = {} as Record<LetterLocale, NoticeText>;
  for (const locale of LETTER_LOCALES) {
    const subject = readWords(texts[locale].subject, 150);
    const body = readWords(texts[locale].body, 8000);
    if (!subject || !body)
      return notPossible('NOTICE_TEXT', 'Write the notice in each language.', `texts.${locale}`);
    read[locale] = { subject, body };
  }
  const shownMs = shownUntil.getTime() - shownFrom.getTime();
  if (!(shownMs > 0 && shownMs <= LONGEST_SHOWN_MS)) return NOTICE_TIMES;
  const incident: IncidentRow | null = await incidents.one({ id: seen.incidentId });
  if (
    incident &&
    (await namesSomebody(
      ctx,
      incident,
      LETTER_LOCALES.map((l) => `${read[l].subject}\n${read[l].body}`).join('\n'),
    ))
  )
    return NAMES_SOMEBODY;
  const [last] = await publicNotices.find(
    { incidentId: seen.incidentId },
    { order: { number: 'DESC' }, take: 1 },
  );
  const number = (last?.number ?? 0) + 1;
  return propose(
    ctx,
    'public-notice',
    seen,
    { number },
    () => null,
    (tx) =>
      tx.common.publicNotices.insert({
        incidentId: seen.incidentId,
        number,
        texts: read,
        shownFrom,
        shownUntil,
        writtenBy: ctx.viewer.accountId,
        writtenAt: tx.now,
        releasedAt: null,
      }),
  );
}
