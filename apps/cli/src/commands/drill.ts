import { setTimeout as pause } from 'node:timers/promises';
import {
  DRILL_STEPS,
  type DrillView,
  endDrill,
  hasOfficer,
  type SystemContext,
  startDrill,
  viewDrill,
} from '@rightful/domain';
import type { DrillId } from '@rightful/policy';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { UsageError } from '../console/usage-error.ts';
import { withPortal } from '../console/with-portal.ts';

const PATIENCE_MS = 90_000;
const NO_OFFICER =
  'Nobody would be told: there is no officer. Add one with "rightful accounts add", then run the exercise again.';

export const drill: Command = {
  name: 'drill',
  summary: 'run an exercise with invented people, and time each step',
  help: `Usage: rightful drill [--customers <number>] [--recordings <number>] [--json]

Invents people, marked as such and under addresses that reach nobody, delivers recordings wrongly between them and reports it.
Then the installation does what it does in earnest, and the officers are told of an exercise; printed is after how long each
step was done. At the end the invented people are erased. No real case, figure or authority is touched.

  --customers   how many people are mixed up, 2 to 50; default 3
  --recordings  how many recordings each of them has, 1 to 200; default 5

Exit code: 0 every step was done and everybody was found, 1 something was not, or there is no officer who could be told,
2 it was called in a wrong way.
`,
  async run(args) {
    const { values } = readArguments(args, {
      customers: { type: 'string', default: '3' },
      recordings: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
    });
    const size = { customerCount: Number(values.customers), recordingCount: Number(values.recordings) };
    const view = await withPortal('drill', async (ctx) => {
      if (!(await hasOfficer(ctx))) return null;
      await ctx.jobs.start();
      return follow(ctx, size);
    });
    if (!view) {
      console.error(NO_OFFICER);
      return 1;
    }
    if (values.json) console.log(JSON.stringify(asJson(view)));
    else console.log(inWords(view));
    return view.isComplete && view.findsEverybody ? 0 : 1;
  },
};

async function follow(ctx: SystemContext, size: Parameters<typeof startDrill>[1]): Promise<DrillView> {
  const started = await startDrill(ctx, size).catch((error: unknown) => {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  });
  const until = performance.now() + PATIENCE_MS;
  let view = await viewNow(ctx, started.id);
  while (!view.isComplete && performance.now() < until) {
    await pause(100);
    view = await viewNow(ctx, started.id);
  }
  await endDrill(ctx, started.id);
  return view;
}

async function viewNow(ctx: SystemContext, id: DrillId): Promise<DrillView> {
  const row = await ctx.data.common.drills.one({ id });
  if (!row) throw new Error('The exercise is gone.');
  return viewDrill(ctx, row);
}

const asJson = ({ drill: row, incident, steps, findsEverybody, isComplete }: DrillView) => ({
  drill: row.id,
  caseNumber: incident?.caseNumber ?? null,
  people: row.people.length,
  recordingsEach: row.recordingCount,
  steps: Object.fromEntries(steps.map(({ step, afterMs }) => [step, afterMs])),
  findsEverybody,
  isComplete,
});

const WORDS: Readonly<Record<(typeof DRILL_STEPS)[number], string>> = {
  frozen: 'everything frozen',
  alerted: 'officers written to',
  counted: 'people affected counted',
  drafted: 'notification drafted',
  asked: 'receiver asked to delete',
  lettered: 'letters prepared',
};

function inWords({ drill: row, incident, steps, findsEverybody }: DrillView): string {
  const width = Math.max(...DRILL_STEPS.map((step) => WORDS[step].length));
  const lines = steps.map(({ step, afterMs }) =>
    afterMs === null
      ? `MISSING  ${WORDS[step].padEnd(width)}  not done in ${PATIENCE_MS / 1000} s`
      : `done     ${WORDS[step].padEnd(width)}  ${afterMs.toLocaleString('en-GB')} ms after the report`,
  );
  const who = findsEverybody
    ? 'Exactly those who were mixed up were found.'
    : 'NOT exactly those who were mixed up were found.';
  const what = `Exercise ${incident?.caseNumber ?? row.id}: ${row.people.length} invented people, now erased.`;
  return [...lines, `${what} ${who}`].join('\n');
}
