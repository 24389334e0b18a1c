import { type CalendarDate, type Deadline, dueDate, type Pause, type RegimeId, regimes } from '@rightful/law';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { UsageError } from '../console/usage-error.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const PAUSE = /^(identity|scope):(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})?$/;

export const lawDue: Command = {
  name: 'law due',
  summary: 'by when a request must be answered, and why',
  help: `Usage: rightful law due --regime <law> --received <date> --where <place> [options]

Counts the time for an answer and explains each step with its place in the law. Not legal advice.

  --regime     ${Object.keys(regimes).join(', ')}
  --received   the day on which the request came, YYYY-MM-DD, or an instant with its zone, 2026-01-31T23:30:00Z
  --where      whose public holidays count, ISO 3166-2: DE-BY, FR, GB-ENG, US-CA
  --zone       in which the days are counted, an IANA name (default: the usual one of the law)
  --pause      what was awaited: identity:2026-02-03..2026-02-09, scope:2026-02-03.. (not answered yet); may be repeated
  --extended   the day on which the person was told that it takes longer
  --until      the day that was named then, where the law lays down no length
  --as-of      today, for what is still awaited, YYYY-MM-DD (default: now)
  --json       the whole value as JSON

Exit code: 0 a date was printed, 1 the law gives none for this, 2 it was called in a wrong way.
`,
  run(args) {
    const { values } = readArguments(args, {
      regime: { type: 'string' },
      received: { type: 'string' },
      where: { type: 'string' },
      zone: { type: 'string' },
      pause: { type: 'string', multiple: true, default: [] },
      extended: { type: 'string' },
      until: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { regime, received, where, zone, extended, until } = values;
    if (!regime || !received || !where) throw new UsageError('Give --regime, --received and --where.');
    if (!Object.hasOwn(regimes, regime)) {
      throw new UsageError(`There is no law "${regime}" here; known are ${Object.keys(regimes).join(', ')}.`);
    }
    if (until && !DATE.test(until)) throw new UsageError(`--until is "${until}"; write YYYY-MM-DD.`);
    const question = {
      regime: regime as RegimeId,
      receivedAt: instantOf('--received', received),
      timeZone: zone ?? regimes[regime as RegimeId].usualTimeZone,
      where,
      pauses: values.pause.map(pauseOf),
      asOf: values['as-of'] ? instantOf('--as-of', values['as-of']) : new Date(),
      ...(extended
        ? {
            extension: {
              toldAt: instantOf('--extended', extended),
              ...(until ? { until: until as CalendarDate } : {}),
            },
          }
        : {}),
    };
    try {
      const deadline = dueDate(question);
      console.log(values.json ? JSON.stringify(deadline, null, 2) : explain(deadline));
      return 0;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      console.error(error.message);
      return 1;
    }
  },
};

/** A bare day stands for its noon in UTC, which is the same day in every zone in which people live but the outermost. */
function instantOf(option: string, text: string): Date {
  const instant = new Date(DATE.test(text) ? `${text}T12:00:00Z` : text);
  const hasZone = DATE.test(text) || /(Z|[+-]\d{2}:\d{2})$/.test(text);
  if (Number.isNaN(instant.getTime()) || !hasZone) {
    throw new UsageError(`${option} is "${text}"; write YYYY-MM-DD or an instant with its zone.`);
  }
  return instant;
}

function pauseOf(text: string): Pause {
  const match = PAUSE.exec(text);
  if (!match) throw new UsageError(`--pause is "${text}"; write identity:2026-02-03..2026-02-09.`);
  const [, reason, asked = '', answered] = match;
  return {
    reason: reason as Pause['reason'],
    askedAt: instantOf('--pause', asked),
    answeredAt: answered ? instantOf('--pause', answered) : null,
  };
}

function explain(deadline: Deadline): string {
  const {
    regime,
    receivedOn,
    dueOn,
    timeZone,
    where,
    steps,
    daysPassedOver,
    ifExtended,
    prompt,
    acknowledge,
  } = deadline;
  const lines = [
    `${dueOn}${deadline.isPaused ? ' at the earliest: something is still awaited' : ''}`,
    '',
    `${regime.title.en}, as checked on ${regime.version} (in force from ${regime.validFrom})`,
    `received on ${receivedOn}, counted in ${timeZone}, holidays of ${where}`,
    '',
    ...steps.map(
      ({ to, text, citation }) => `${to}  ${text.en}\n            ${citation.text} [${citation.evidence}]`,
    ),
  ];
  for (const { date, reason, name } of daysPassedOver)
    lines.push(`            passed over: ${date}, ${name ?? reason}`);
  lines.push('');
  if (acknowledge)
    lines.push(`${acknowledge.by}  confirm the receipt by then (${acknowledge.citation.text})`);
  if (prompt) lines.push(`${prompt.on}  target for answering without undue delay (${prompt.citation.text})`);
  if (deadline.extendableUntil) lines.push(`${deadline.extendableUntil}  last day to announce an extension`);
  if (ifExtended)
    lines.push(`${ifExtended.dueOn}  outer limit if it is extended (${ifExtended.citation.text})`);
  for (const { text } of deadline.warnings) lines.push(`note: ${text.en}`);
  return lines.join('\n').trimEnd();
}
