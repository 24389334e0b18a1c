import { readFileSync } from 'node:fs';
import {
  type Assessment,
  assess,
  type CalendarDate,
  isCalendarDate,
  type Range,
  type RegimeId,
  readFacts,
  regimes,
  type ScoredRow,
  type SecondOpinion,
} from '@rightful/law';
import type { Command } from '../command.ts';
import { onePath } from '../console/one-path.ts';
import { readArguments } from '../console/read-arguments.ts';
import { UsageError } from '../console/usage-error.ts';

const VERDICTS = {
  required: 'REQUIRED',
  'not-required': 'not required',
  judge: 'YOURS TO JUDGE',
  'not-covered': 'not covered here',
} as const;

const DUTIES = {
  document: 'document the breach',
  'notify-authority': 'notify the authority',
  'tell-people': 'tell the people',
} as const;

export const lawAssess: Command = {
  name: 'law assess',
  summary: 'how severe a personal data breach is, and what the law asks',
  help: `Usage: rightful law assess <facts.json> [--regime <law>] [--on <date>] [--json]

Measures the severity of any personal data breach by the method of ENISA (2013), shows the arithmetic, and says what is to be
done, with reasons and places in the law. What is not known yet is null in the facts; the outcome is a range then. Not legal advice.

  <facts.json>  the facts, as libs/law/schemas/breach-facts.schema.json describes them; samples: libs/law/src/assess/samples
  --regime      ${Object.keys(regimes).join(', ')} (default: gdpr)
  --on          the day of becoming aware, YYYY-MM-DD (default: today)
  --json        the whole value as JSON

Exit code: 0 it was assessed, 1 the facts cannot be read, 2 it was called in a wrong way.
`,
  run(args) {
    const { values, positionals } = readArguments(args, {
      regime: { type: 'string', default: 'gdpr' },
      on: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const path = onePath(positionals, 'the file with the facts');
    const { regime } = values;
    if (!Object.hasOwn(regimes, regime)) {
      throw new UsageError(`There is no law "${regime}" here; known are ${Object.keys(regimes).join(', ')}.`);
    }
    if (values.on !== undefined && !isCalendarDate(values.on))
      throw new UsageError(`--on is "${values.on}", which is no day; write one as YYYY-MM-DD.`);
    const read = readFacts(jsonOf(path));
    if (read.kind === 'problems') {
      console.error(`${path} cannot be read:`);
      for (const problem of read.problems) console.error(`  ${problem.path}: ${problem.message}`);
      return 1;
    }
    const on = (values.on ?? new Date().toISOString().slice(0, 10)) as CalendarDate;
    const assessment = assess(read.facts, { regime: regime as RegimeId, on });
    console.log(values.json ? JSON.stringify(assessment, null, 2) : explain(assessment));
    return 0;
  },
};

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(textOf(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} is not JSON: ${(error as Error).message}`);
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`There is no file ${path}.`);
    if (code === 'EISDIR') throw new UsageError(`${path} is a folder; name the file with the facts.`);
    if (code === 'EACCES') throw new UsageError(`${path} may not be read by you.`);
    throw error;
  }
}

function explain({
  rules,
  method,
  regime,
  severity,
  flags,
  duties,
  secondOpinion,
  unknown,
}: Assessment): string {
  const { range, bands, context, identification, circumstances } = severity;
  const band = bands.low === bands.high ? bands.low : `${bands.low} to ${bands.high}`;
  const lines = [
    `severity ${number(range)}: ${band}`,
    `         = context ${number(context.highest)} x identification ${number(identification.highest)} + circumstances ${number(circumstances.sum)}`,
    '',
    ...rows('context', context.rows),
    ...context.modifiers.map(
      ({ direction, text, isCertain }) =>
        `  ${direction.padEnd(27)} ${text.en}${isCertain ? '' : ' (not known yet)'}`,
    ),
    ...rows('identification', identification.rows),
    ...rows('circumstances', circumstances.rows),
    '',
  ];
  if (flags.manyPeople !== false)
    lines.push(`flag: more than 100 people${flags.manyPeople === null ? ' are possible' : ''}`);
  if (flags.unintelligible) lines.push('flag: the data cannot be read by whoever has them');
  if (secondOpinion) lines.push(opinion(secondOpinion));
  lines.push(
    `${regime.title.en}${regime.rulesFrom ? `, rules from ${regime.rulesFrom} [${regime.rulesFromEvidence}]` : ''}`,
    '',
  );
  for (const { duty, verdict, leaning, publicNotice, reasons } of duties) {
    const lean = leaning ? ` (the rules lean to ${VERDICTS[leaning].toLowerCase()})` : '';
    lines.push(`${DUTIES[duty]}: ${VERDICTS[verdict]}${lean}${publicNotice ? ', by a public notice' : ''}`);
    for (const { text, citation } of reasons)
      lines.push(`    ${text.en}${citation ? `\n      ${citation.text} [${citation.evidence}]` : ''}`);
  }
  if (unknown.length) lines.push('', `not known yet: ${unknown.join(', ')}`);
  lines.push('', `${method.name}, ${method.version} [${method.evidence}]; rules of ${rules}`);
  return lines.join('\n');
}

const rows = (part: string, scored: readonly ScoredRow[]): string[] =>
  scored.map(
    ({ text, cell, range }) =>
      `  ${part.padEnd(14)} ${number(range).padEnd(12)} ${text.en}: ${cell ? `${cell.text.en}${cell.evidence === 'own' ? ' (our own row)' : ''}` : 'not known yet'}`,
  );

const opinion = ({ product, notify, tell, citation }: SecondOpinion): string => {
  const says = (answer: boolean | null) => (answer === null ? 'perhaps' : answer ? 'yes' : 'no');
  return `second opinion: ${product}; notify: ${says(notify)}, tell the people: ${says(tell)}\n      ${citation.text} [${citation.evidence}]`;
};

const number = ({ low, high }: Range): string => (low === high ? `${low}` : `${low} to ${high}`);
