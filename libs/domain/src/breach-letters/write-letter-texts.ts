import { type BreachLetterTextRow, isDuplicate } from '@rightful/data';
import type { IncidentId } from '@rightful/policy';
import { isOneOf } from '../decisions/is-one-of.ts';
import {
  INCIDENT_CHANGED,
  type IncidentStepRefused,
  NAMES_SOMEBODY,
  NO_SUCH_INCIDENT,
  notPossible,
} from '../incidents/incident-outcomes.ts';
import { sealIncidentWords } from '../incidents/incident-words.ts';
import { namesSomebody } from '../incidents/names-somebody.ts';
import type { OfficerContext } from '../portal/context.ts';
import { allWords, type LetterTexts, readLetterTexts } from './letter-texts.ts';

export type WriteLetterTextsResult =
  | { readonly kind: 'LetterTextsWritten'; readonly text: BreachLetterTextRow }
  | IncidentStepRefused;

const OWN_CASE = notPossible(
  'OWN_CASE',
  'This incident touches you as a customer. Other officers handle it.',
);

/** Keeps a wording of the letters as a further one. It goes out when another officer releases it. */
export async function writeLetterTexts(
  ctx: OfficerContext,
  incidentId: IncidentId,
  given: LetterTexts,
): Promise<WriteLetterTextsResult> {
  const read = readLetterTexts(given);
  if (Array.isArray(read)) return missing(read as [string, string]);
  const texts = read as LetterTexts;
  const incident = await ctx.data.common.incidents.one({ id: incidentId });
  if (!incident) return NO_SUCH_INCIDENT;
  if (await isOneOf(ctx, await ctx.data.across.touchedSubjects(incident.id))) return OWN_CASE;
  if (await namesSomebody(ctx, incident, allWords(texts))) return NAMES_SOMEBODY;
  const { breachLetterTexts } = ctx.data.common;
  const [last] = await breachLetterTexts.find({ incidentId }, { order: { number: 'DESC' }, take: 1 });
  const number = (last?.number ?? 0) + 1;
  const now = ctx.now();
  try {
    return await ctx.data.transact(now, async (tx) => {
      const text: BreachLetterTextRow = {
        incidentId,
        number,
        textsSealed: await sealIncidentWords(ctx.keyService, tx, incident, JSON.stringify(texts)),
        writtenBy: ctx.viewer.accountId,
        writtenAt: now,
        releasedAt: null,
      };
      await tx.common.breachLetterTexts.insert(text);
      tx.record({
        action: 'write-letter-texts',
        viewer: ctx.viewer,
        facts: { incidentId, textNumber: number },
      });
      return { kind: 'LetterTextsWritten', text } as const;
    });
  } catch (error) {
    if (isDuplicate(error)) return INCIDENT_CHANGED;
    throw error;
  }
}

const missing = ([locale, part]: readonly [string, string]): IncidentStepRefused =>
  notPossible(
    'LETTER_PART',
    'A letter says all of this in every language, in at most 2,000 characters each: subject, nature, consequences, measures, advice.',
    `${locale}.${part}`,
  );
