import { readFileSync } from 'node:fs';
import { type Deadline, type DueDateQuestion, dueDate } from '@rightful/law';
import { isBavarianHoliday, naiveDueDate, randomQuestion, seeded } from '@rightful/law/testing';
import Holidays from 'date-holidays';

export const name = 'deadlines';
export const describe =
  'Due dates against published examples, and against a finger on a wall calendar for random requests, pauses and extensions.';

const PLACES = ['DE-BY', 'DE-BE', 'FR', 'IE', 'GB-ENG', 'US-CA', 'BR-SP', 'CH-ZH'] as const;

interface Vector {
  readonly receivedAt: string;
  readonly dueOn: string;
  readonly pauses?: readonly { reason: 'identity' | 'scope'; askedAt: string; answeredAt: string }[];
  readonly extension?: { readonly toldAt: string };
}

/** `full` counts 100,000 random cases, else 20,000. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  const vectors = readVectors();
  const wrong = vectors.filter((vector) => dueDate(questionOf(vector)).dueOn !== vector.dueOn).length;
  const cases = full ? 100_000 : 20_000;
  const random = seeded(Date.now());
  let agreed = 0;
  let over = 0;
  for (let round = 0; round < cases; round += 1) {
    const where = PLACES[round % PLACES.length] as (typeof PLACES)[number];
    const question = randomQuestion(random, where);
    const deadline = countedOrOver(question);
    if (deadline === undefined) over += 1;
    else if (deadline.dueOn === naiveDueDate(question, holidaysOf(where))) agreed += 1;
    else console.log(`differs: ${JSON.stringify(question)}`);
  }
  const counted = cases - over;
  return {
    ok: wrong === 0 && agreed === counted && counted > cases / 2,
    line:
      `${name}: ${vectors.length - wrong} of ${vectors.length} published examples, ${agreed} of ${counted} random cases agree ` +
      `with the naive counter (${over} more refused: the period was over)`,
  };
}

function readVectors(): (Vector & Pick<DueDateQuestion, 'regime' | 'where' | 'timeZone'>)[] {
  const path = new URL('../../libs/law/src/vectors/due-dates.json', import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}

function questionOf({
  pauses = [],
  extension,
  ...vector
}: ReturnType<typeof readVectors>[number]): DueDateQuestion {
  return {
    ...vector,
    receivedAt: new Date(vector.receivedAt),
    pauses: pauses.map(({ reason, askedAt, answeredAt }) => ({
      reason,
      askedAt: new Date(askedAt),
      answeredAt: new Date(answeredAt),
    })),
    ...(extension ? { extension: { ...extension, toldAt: new Date(extension.toldAt) } } : {}),
  };
}

/** Undefined when the law rightly refuses: something was asked or told once the period was over. */
function countedOrOver(question: DueDateQuestion): Deadline | undefined {
  try {
    return dueDate(question);
  } catch (error) {
    if (error instanceof RangeError && /was over when|before the period does/.test(error.message))
      return undefined;
    throw error;
  }
}

const known = new Map<string, (date: string) => boolean>();

/** Bavaria's are computed by hand; elsewhere they come from the same library, asked in another way. */
function holidaysOf(where: string): (date: string) => boolean {
  if (where === 'DE-BY') return isBavarianHoliday;
  const cached = known.get(where);
  if (cached) return cached;
  const [country = '', region] = where.split('-');
  const source = region ? new Holidays(country, region) : new Holidays(country);
  const answers = new Map<string, boolean>();
  const isHoliday = (date: string) => {
    const answer =
      answers.get(date) ??
      (source.isHoliday(new Date(`${date}T12:00:00`)) || []).some(({ type }) => type === 'public');
    answers.set(date, answer);
    return answer;
  };
  known.set(where, isHoliday);
  return isHoliday;
}
