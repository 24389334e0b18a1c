import { createHost } from '@rightful/api';
import type { RequestRow } from '@rightful/data';
import {
  archiveOf,
  askForCopy,
  type CustomerContext,
  decideIncidentStep,
  findRequest,
  listRecordings,
  type OfficerContext,
  openPortal,
  prepareDownload,
  proposeLiftingFreeze,
  redeemDelivery,
  reportNotMe,
} from '@rightful/domain';
import { makeLog } from '@rightful/telemetry';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestHost,
  type TestClock,
  type TestCustomer,
  type TestHost,
} from '@rightful/testing';
import { startLoad } from './containment/load.ts';
import { type Reader, type Receipt, receive } from './containment/receive.ts';

export const name = 'containment';
export const describe =
  'Reports while transfers run on two nodes, to fast, slow and stalled readers, under load: when the last byte came to each.';

/** The first is a preview; the others are transfers of one archive. */
const PACES = ['parts', 'brisk', 'parts', 'stalled'] as const;
const TRANSFERS = PACES.length;
/** People who transfer in one round; in a whole run they take turns, for nobody may ask for copies without end. */
const AT_ONCE = 4;
const MANY_PEOPLE = 16;
const RECORDINGS = 12;
const RECORDING_BYTES = 5_000_000;
const LIMIT_MS = 5_000;
const P99_MS = 1_000;
/** What a reader's own system takes in while the reader stalls: no server calls that back. */
const MOST_HELD_BYTES = 8_000_000;

const realClock = { now: () => new Date(), pass: () => undefined } as unknown as TestClock;

/** `full`: 1,000 transfers are revoked; else 16. */
export const run = ({ full }: { full: boolean }) => revokeOnTwoNodes(name, full, {});

/** `settings`: how the two nodes are set up, beside one database and one store of bytes. */
export async function revokeOnTwoNodes(
  name: string,
  full: boolean,
  settings: Readonly<Record<string, string>>,
): Promise<{ ok: boolean; line: string }> {
  const first = await openTestHost({ clock: realClock, settings });
  const second = await openSecondNode(first);
  const urls = [first.url, second.url];
  const people = await Promise.all(
    Array.from({ length: full ? MANY_PEOPLE : AT_ONCE }, (_, place) =>
      addPerson(first, `Example ${'abcdefghijklmnop'[place]}`),
    ),
  );
  const officers = await Promise.all(
    ['Olga Officer', 'Otto Other'].map((one) => addOfficer(first.test, one)),
  );
  const load = startLoad(
    urls,
    people.map(({ token }) => token),
  );
  const receipts: Receipt[] = [];
  const frozenMs: number[] = [];
  try {
    const rounds = Math.ceil((full ? 1_000 : 16) / (AT_ONCE * TRANSFERS));
    for (let round = 0; round < rounds; round += 1) {
      const from = (round * AT_ONCE) % people.length;
      const now = people.slice(from, from + AT_ONCE);
      // What a report stopped stays stopped: whoever wants a copy asks for another.
      const requests = await Promise.all(now.map(askAnew));
      await first.test.portal.jobs.drain();
      const each = now.map(async (person, place) => {
        const outcome = await revokeOnce(person, requests[place] as RequestRow, urls, round + place);
        receipts.push(...outcome.receipts);
        frozenMs.push(outcome.frozenMs);
        await letGoAgain(
          officers.map(({ ctx }) => ctx),
          outcome.incidentId,
        );
      });
      await Promise.all(each);
    }
  } finally {
    await load.stop();
    await second.close();
    await first.close();
  }
  return judge(name, receipts, frozenMs, load.answered());
}

function judge(name: string, receipts: readonly Receipt[], frozenMs: readonly number[], answered: number) {
  const reading = receipts.filter(({ pace }) => pace !== 'stalled');
  const after = reading.map(({ lastByteAfterMs }) => lastByteAfterMs).sort((a, b) => a - b);
  const late = after.filter((afterMs) => afterMs > LIMIT_MS).length;
  const running = receipts.filter(({ wasRunning }) => wasRunning).length;
  const whole = receipts.filter(({ isWhole }) => isWhole).length;
  const again = receipts.filter(({ wasLetInAgain }) => wasLetInAgain).length;
  const held = Math.max(...receipts.map(({ pace, bytesAfter }) => (pace === 'stalled' ? bytesAfter : 0)));
  const frozenP99 = percentile(
    [...frozenMs].sort((a, b) => a - b),
    0.99,
  );
  const p99 = percentile(after, 0.99);
  const faults = late + whole + again + (receipts.length - running);
  const ok = faults === 0 && p99 <= P99_MS && frozenP99 <= LIMIT_MS && held <= MOST_HELD_BYTES;
  const line =
    `${name}: ${receipts.length} transfers and previews on two nodes, ${running} running, revoked by ${frozenMs.length} reports beside ${answered} pages; ` +
    `last byte after the report p50 ${percentile(after, 0.5).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, worst ${percentile(after, 1).toFixed(0)} ms, ${late} after 5 s; ` +
    `${whole} came whole, ${again} let in again; who had stalled found at most ${(held / 1e6).toFixed(1)} MB that their own system held; ` +
    `report to frozen p99 ${frozenP99.toFixed(0)} ms`;
  return { ok, line };
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function addPerson({ test }: TestHost, who: string): Promise<TestCustomer> {
  const customer = await addCustomer(test, who);
  const deviceId = await addDevice(test, `S-${who}`, [{ customer, from: '2018-01-01' }]);
  await addRecordings(test, customer, { deviceId, count: RECORDINGS, byteLength: RECORDING_BYTES });
  return customer;
}

async function askAnew({ ctx }: TestCustomer): Promise<RequestRow> {
  const asked = await askForCopy(ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  return asked.request;
}

/** Another server over the same database and the same bytes. */
async function openSecondNode({ test }: TestHost): Promise<{ url: string; close(): Promise<void> }> {
  const { portal, close } = await openPortal(test.config, test.secrets, { now: realClock.now });
  const host = await createHost({
    portal,
    version: '0.0.0',
    demo: false,
    verifierFile: `${test.folder}/rightful-verify.mjs`,
    limits: { operationsPerMinute: { anonymous: 100_000, signedIn: 100_000 } },
    log: makeLog({ write: () => undefined }),
  });
  return {
    url: await host.listen(0, '127.0.0.1'),
    close: async () => {
      await host.close();
      await close();
    },
  };
}

/** Starts transfers and a preview on both nodes, reports while they run, and waits until nothing comes any more. */
async function revokeOnce(
  customer: TestCustomer,
  request: RequestRow,
  urls: readonly string[],
  number: number,
) {
  const standing = await findRequest(customer.ctx, request.id);
  const archive = standing && (await archiveOf(customer.ctx, standing));
  const [recording] = (await listRecordings(customer.ctx, { first: 1 })).nodes;
  if (!archive || !recording) throw new Error('nothing to send');
  const paths: string[] = [`/bytes/recordings/${recording.id}/audio`];
  while (paths.length < TRANSFERS) {
    const prepared = await prepareDownload(fresh(customer.ctx), archive.id);
    if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
    await redeemDelivery(fresh(customer.ctx), prepared.delivery.id);
    paths.push(`/bytes/deliveries/${prepared.delivery.id}`);
  }
  const readers = paths.map((path, place) => ({
    url: `${urls[(number + place) % urls.length]}${path}`,
    token: customer.token,
    pace: PACES[place % PACES.length] as Reader['pace'],
  }));
  const transfers = readers.map(receive);
  await Promise.all(transfers.map(({ begun }) => begun));
  const began = performance.now();
  const reported = await reportNotMe(
    customer.ctx,
    number % 2 ? { archiveId: archive.id } : { recordingId: recording.id },
  );
  if (reported.kind !== 'ReportReceived') throw new Error(reported.kind);
  const answeredAt = performance.now();
  const receipts = await Promise.all(transfers.map(({ over }) => over(answeredAt)));
  return { receipts, frozenMs: answeredAt - began, incidentId: reported.report.incidentId };
}

/** Two officers let go what was frozen, so that the next round finds it again. */
async function letGoAgain(officers: readonly OfficerContext[], incidentId: string): Promise<void> {
  const [olga, otto] = officers;
  if (!olga || !otto) throw new Error('two officers are needed');
  const { incidents } = olga.data.common;
  const versionOf = async () => (await incidents.one({ id: incidentId as never }))?.version ?? 0;
  const words = 'Of the proof.';
  const proposed = await proposeLiftingFreeze(fresh(olga), {
    incidentId: incidentId as never,
    version: await versionOf(),
    words,
  });
  if (proposed.kind !== 'IncidentStepProposed') throw new Error(JSON.stringify(proposed));
  const decided = await decideIncidentStep(fresh(otto), {
    decisionId: proposed.decision.id,
    version: await versionOf(),
    verdict: 'confirm',
    words,
  });
  if (decided.kind !== 'IncidentStepDecided') throw new Error(JSON.stringify(decided));
}

/** Whoever proved who they are just now: a whole run takes longer than a proof counts. */
const fresh = <Ctx extends OfficerContext | CustomerContext>(ctx: Ctx): Ctx => ({
  ...ctx,
  viewer: { ...ctx.viewer, proof: { provedAt: ctx.now(), method: 'password' } },
});
