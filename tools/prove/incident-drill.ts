import { setTimeout as pause } from 'node:timers/promises';
import type { DrillRow } from '@rightful/data';
import {
  DRILL_STEPS,
  type DrillStep,
  type DrillView,
  endDrill,
  listRecordings,
  openAudio,
  startDrill,
  viewDrill,
} from '@rightful/domain';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestClock,
  type TestPortal,
} from '@rightful/testing';

export const name = 'incident-drill';
export const describe =
  'Exercises under load: from the report to frozen, to officers alerted, to a complete draft, to letters prepared; who is affected; every step in the audit log.';

const PATIENCE_MS = 90_000;
const AT_ONCE = 4;
const LISTENERS = 4;
const MOST_MS: Readonly<Record<DrillStep, number>> = {
  frozen: 5_000,
  alerted: 60_000,
  counted: 60_000,
  drafted: 60_000,
  asked: 60_000,
  lettered: 60_000,
};
/** What the audit log says of each exercise. */
const ON_RECORD = [
  'report-not-me',
  'freeze',
  'alert-officers',
  'draft-notification',
  'ask-receiver',
  'prepare-letter',
];

const realClock = { now: () => new Date(), pass: () => undefined } as unknown as TestClock;

/** `full`: 100 exercises; else 8. */
export async function run({ full }: { full: boolean }) {
  const test = await openTestPortal({ clock: realClock });
  const load = { heard: 0, isOver: false };
  try {
    const { ctx: officer } = await addOfficer(test, 'Olga Officer');
    await addOfficer(test, 'Otto Other');
    await test.portal.jobs.start();
    const listeners = await addListeners(test, load);
    const count = full ? 100 : 8;
    const waiting = Array.from({ length: count }, (_, place) => place);
    const views: DrillView[] = [];
    const faults: string[] = [];
    const one = async () => {
      for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
        const size = { customerCount: 2 + (place % 4), recordingCount: 1 + (place % 5) };
        const drill = await startDrill(officer, size);
        const view = await follow(test, drill);
        views.push(view);
        faults.push(...(await faultsOf(test, view)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    load.isOver = true;
    await Promise.all(listeners);
    const [first] = views;
    const ended = first ? await endDrill(officer, first.drill.id) : false;
    for (const fault of faults) console.log(`  WRONG  ${fault}`);
    const figures = figuresOf(views);
    for (const step of DRILL_STEPS)
      console.log(
        `  report to ${step}: median ${figures[`${step}Median`]} ms, p99 ${figures[`${step}P99`]} ms, worst ${figures[`${step}Worst`]} ms`,
      );
    console.log(`  meanwhile ${load.heard} recordings were heard by real people`);
    const isInTime = DRILL_STEPS.every((step) => (figures[`${step}P99`] ?? Number.NaN) < MOST_MS[step]);
    const right = views.filter(({ findsEverybody }) => findsEverybody).length;
    const ok = isInTime && faults.length === 0 && right === count && ended && load.heard > 0;
    const line = `${name}: ${count} exercises under load, report to frozen p99 ${figures.frozenP99} ms, to officers alerted ${figures.alertedP99} ms, to a draft of every Art. 33(3) item ${figures.draftedP99} ms, to a letter prepared for everybody ${figures.letteredP99} ms; affected people right in ${right} of ${count}; ${faults.length} steps missing in the audit log`;
    return { ok, line, figures };
  } finally {
    load.isOver = true;
    await test.close();
  }
}

/** Real people who turn pages and listen all the while. */
async function addListeners(test: TestPortal, load: { heard: number; isOver: boolean }) {
  const loops: Promise<void>[] = [];
  for (let place = 0; place < LISTENERS; place += 1) {
    const customer = await addCustomer(test, `Listener ${'abcd'[place]}`);
    const deviceId = await addDevice(test, `S-${place}`, [{ customer, from: '2018-01-01' }]);
    const rows = await addRecordings(test, customer, { deviceId, count: 100, byteLength: 20_000 });
    loops.push(
      (async () => {
        for (let turn = 0; !load.isOver; turn += 1) {
          await listRecordings(customer.ctx, { first: 50 });
          const row = rows[turn % rows.length];
          const open = row && (await openAudio(customer.ctx, row.id, undefined));
          if (!open) continue;
          for await (const _slice of open.stream.slices());
          await open.close();
          load.heard += 1;
          await pause(5);
        }
      })(),
    );
  }
  return loops;
}

async function follow({ portal }: TestPortal, drill: DrillRow): Promise<DrillView> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const now = (await portal.data.common.drills.one({ id: drill.id })) ?? drill;
    const view = await viewDrill(portal, now);
    if (view.isComplete || Date.now() > until) return view;
    await pause(100);
  }
}

async function faultsOf({ portal }: TestPortal, { drill, incident, steps }: DrillView): Promise<string[]> {
  if (!incident) return [`${drill.id}: no incident`];
  const lines = await portal.data.audit.linesOfIncident(incident.id);
  const said = new Set(lines.map(({ entry: { action } }) => action));
  return [
    ...ON_RECORD.filter((action) => !said.has(action)).map(
      (action) => `${drill.id}: ${action} not on record`,
    ),
    ...steps.filter(({ afterMs }) => afterMs === null).map(({ step }) => `${drill.id}: not ${step} in time`),
  ];
}

function figuresOf(views: readonly DrillView[]): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const step of DRILL_STEPS) {
    const times = views
      .flatMap(({ steps }) => steps.filter((one) => one.step === step).map(({ afterMs }) => afterMs ?? 1e9))
      .sort((a, b) => a - b);
    const at = (share: number) =>
      times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)] ?? Number.NaN;
    figures[`${step}Median`] = at(0.5);
    figures[`${step}P99`] = at(0.99);
    figures[`${step}Worst`] = at(1);
  }
  return figures;
}
