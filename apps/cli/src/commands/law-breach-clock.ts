import { type BreachClock, breachClock, type RegimeId, regimes } from '@rightful/law';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { UsageError } from '../console/usage-error.ts';

export const lawBreachClock: Command = {
  name: 'law breach-clock',
  summary: 'by when an authority must hear of a breach, and why',
  help: `Usage: rightful law breach-clock --regime <law> --aware <instant> --where <place> [options]

Counts the time for notifying an authority from becoming aware of a breach, explains it, and shows what disputed readings
would give. Not legal advice.

  --regime   ${Object.keys(regimes).join(', ')}
  --aware    when somebody was reasonably certain, with its zone: 2026-11-23T09:30:00+01:00
  --where    whose public holidays count, ISO 3166-2: DE-BY, FR, GB-ENG
  --zone     in which the hours are shown, an IANA name (default: the usual one of the law)
  --as-of    now, with its zone (default: now)
  --json     the whole value as JSON

Exit code: 0 a date was printed, 1 the law gives none, 2 it was called in a wrong way.
`,
  run(args) {
    const { values } = readArguments(args, {
      regime: { type: 'string' },
      aware: { type: 'string' },
      where: { type: 'string' },
      zone: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { regime, aware, where } = values;
    if (!regime || !aware || !where) throw new UsageError('Give --regime, --aware and --where.');
    if (!Object.hasOwn(regimes, regime)) {
      throw new UsageError(`There is no law "${regime}" here; known are ${Object.keys(regimes).join(', ')}.`);
    }
    const timeZone = values.zone ?? regimes[regime as RegimeId].usualTimeZone;
    const asOf = values['as-of'] ? instantOf('--as-of', values['as-of']) : new Date();
    const question = {
      regime: regime as RegimeId,
      awareAt: instantOf('--aware', aware),
      where,
      timeZone,
      asOf,
    };
    try {
      const clock = breachClock(question);
      console.log(values.json ? JSON.stringify(clock, null, 2) : explain(clock, timeZone));
      return clock.dueAt ? 0 : 1;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      console.error(error.message);
      return 1;
    }
  },
};

function instantOf(option: string, text: string): Date {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime()) || !/(Z|[+-]\d{2}:\d{2})$/.test(text))
    throw new UsageError(
      `${option} is "${text}"; write an instant with its zone, 2026-11-23T09:30:00+01:00.`,
    );
  return instant;
}

function explain({ dueAt, rule, outer, disputed, lateByMs }: BreachClock, timeZone: string): string {
  if (!dueAt || !rule) return 'as soon as possible: this law, as it is held here, sets no length';
  const shown = (at: Date) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long', timeZone }).format(at);
  const lines = [`${shown(dueAt)}${lateByMs === null ? '' : ': late; say why with the notice'}`, ''];
  lines.push(`${rule.text.en}`, `  ${rule.citation.text} [${rule.citation.evidence}]`);
  if (outer)
    lines.push(
      '',
      `outer limit: ${shown(outer.at)}`,
      `  ${outer.text.en}`,
      `  ${outer.citation.text} [${outer.citation.evidence}]`,
    );
  for (const { at, text, citation } of disputed)
    lines.push(
      '',
      `disputed, not to be relied on: ${shown(at)}`,
      `  ${text.en}`,
      `  ${citation.text} [${citation.evidence}]`,
    );
  return lines.join('\n');
}
