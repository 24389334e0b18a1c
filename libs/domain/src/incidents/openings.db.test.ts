import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RecordingRow } from '@rightful/data';
import type { DeviceId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { openDelivery, prepareDownload, redeemDelivery, sendDelivery } from '../deliveries/index.ts';
import { contextFor, type OfficerContext } from '../portal/context.ts';
import { findRecording } from '../recordings/index.ts';
import { archiveOf, askForCopy, findRequest } from '../requests/index.ts';
import {
  awarenessOf,
  incidentTimeline,
  type OpenIncidentInput,
  openIncidentByOfficer,
  openingOf,
  reportNotMe,
  reportPublicly,
} from './index.ts';

const HOUR = 3_600_000;
const NOTICED = 'A sound was played in the wrong room.';

let at: TestPortal;
let ada: TestCustomer;
let bruno: TestCustomer;
let olga: OfficerContext;
let deviceId: DeviceId;
let hers: RecordingRow[];
let his: RecordingRow[];

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  bruno = await addCustomer(at, 'Bruno Beispiel');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  // Ada sold it to Bruno.
  deviceId = await addDevice(at, 'S-A', [
    { customer: ada, from: '2018-01-01', to: '2019-01-01' },
    { customer: bruno, from: '2019-01-01' },
  ]);
  hers = await addRecordings(at, ada, { deviceId, count: 2 });
  his = await addRecordings(at, bruno, { deviceId, count: 2, from: '2019-03-01T00:00:00Z' });
});
afterEach(() => at.close());

async function opened(input: Partial<OpenIncidentInput> = {}) {
  const result = await openIncidentByOfficer(olga, { noticed: NOTICED, starts: [], ...input });
  if (result.kind !== 'IncidentOpened') throw new Error(JSON.stringify(result));
  return result.incident;
}

async function ready() {
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  const archive = await archiveOf(ada.ctx, asked.request);
  const prepared = archive && (await prepareDownload(ada.ctx, archive.id));
  if (!archive || prepared?.kind !== 'DownloadPrepared') throw new Error('not prepared');
  return { request: asked.request, archive, delivery: prepared.delivery };
}

const frozen = async () => ({
  hers: await Promise.all(hers.map(async ({ id }) => !!(await findRecording(ada.ctx, id))?.frozenAt)),
  his: await Promise.all(his.map(async ({ id }) => !!(await findRecording(bruno.ctx, id))?.frozenAt)),
});

describe('an officer opens an incident', () => {
  test.each(['delivery', 'archive', 'request'] as const)(
    'and what its %s leads to is frozen at once, a running transfer too',
    async (kind) => {
      const things = await ready();
      await redeemDelivery(ada.ctx, things.delivery.id);
      const open = await openDelivery(ada.ctx, things.delivery.id);
      if (!open) throw new Error('not open');
      const sending = sendDelivery(ada.ctx, open, 0, open.stream.byteLength);
      const incident = await opened({ starts: [{ kind, number: things[kind].id }] });
      await expect(sending.next()).rejects.toThrow('revoked');
      await open.close();
      expect(await frozen()).toEqual({ hers: [true, true], his: [false, false] });
      expect(await findRequest(ada.ctx, things.request.id)).toMatchObject({ state: 'frozen' });
      expect((await prepareDownload(ada.ctx, things.archive.id)).kind).toBe('ArchiveNotReady');
      expect(incident).toMatchObject({ source: 'officer', state: 'open', frozenAfterMs: 0 });
    },
  );

  test('by a device: all that it recorded stands still, for whomever', async () => {
    await opened({ starts: [{ kind: 'device', number: ' S-A ' }] });
    expect(await frozen()).toEqual({ hers: [true, true], his: [true, true] });
  });

  test('by a report: the new one holds what that froze', async () => {
    const reported = await reportNotMe(ada.ctx, { recordingId: hers[0]?.id });
    if (reported.kind !== 'ReportReceived') throw new Error(reported.kind);
    const first = await at.portal.data.common.incidents.one({ id: reported.report.incidentId });
    const incident = await opened({ starts: [{ kind: 'report', number: first?.caseNumber ?? '' }] });
    expect((await at.portal.data.across.frozenBy(incident.id, 9)).map(({ kind }) => kind)).toEqual([
      'recording',
    ]);
  });

  test('by a request that is not packed yet: it stops', async () => {
    const asked = await askForCopy(ada.ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    await opened({ starts: [{ kind: 'request', number: asked.request.id }] });
    await at.portal.jobs.drain();
    expect(await findRequest(ada.ctx, asked.request.id)).toMatchObject({ state: 'frozen' });
    expect(await archiveOf(ada.ctx, asked.request)).toBeNull();
  });

  test('its words lie sealed, and the timeline says who opened it', async () => {
    const incident = await opened();
    expect(await openingOf(olga, incident)).toEqual({ noticed: NOTICED, argument: null, processor: null });
    expect(incident.openingSealed?.includes('wrong room')).toBe(false);
    expect(incident.frozenAfterMs).toBeNull();
    expect(await incidentTimeline(olga, incident)).toMatchObject([
      { action: 'open-incident', actorName: 'Olga Officer', detail: 'OFFICER_NOTICED' },
      { action: 'alert-officers' },
    ]);
  });

  test('only after a fresh proof of who they are', async () => {
    at.clock.pass(6 * 60_000);
    const result = await openIncidentByOfficer(olga, { noticed: NOTICED, starts: [] });
    expect(result.kind).toBe('StepUpNeeded');
  });

  test.each<[string, (now: Date) => Partial<OpenIncidentInput>, string]>([
    ['without a word', () => ({ noticed: ' ' }), 'WORDS_NEEDED'],
    ['naming whom it touches', () => ({ noticed: 'It is ada example.' }), 'NAMES_SOMEBODY'],
    [
      'from a thing that is not there',
      () => ({ starts: [{ kind: 'archive', number: 'arc_no' }] }),
      'NO_SUCH_START',
    ],
    [
      'aware in the future',
      (now) => ({ awareAt: new Date(now.getTime() + 1), argument: 'So.' }),
      'AWARENESS_WRONG',
    ],
    [
      'aware before the law',
      () => ({ awareAt: new Date('2018-01-01Z'), argument: 'So.' }),
      'AWARENESS_WRONG',
    ],
    ['aware earlier, and not why', (now) => ({ awareAt: new Date(now.getTime() - HOUR) }), 'ARGUMENT_NEEDED'],
    [
      'by a processor without a name',
      (now) => ({ processor: { name: ' ', messageAt: now } }),
      'PROCESSOR_NEEDED',
    ],
    [
      'by a message that did not come yet',
      (now) => ({ processor: { name: 'Sound Ltd', messageAt: new Date(now.getTime() + 1) } }),
      'PROCESSOR_NEEDED',
    ],
  ])('but not %s: then nothing is done', async (_how, input, code) => {
    const start = { kind: 'device', number: 'S-A' } as const;
    const wanted = { noticed: NOTICED, starts: [start], ...input(at.clock.now()) };
    expect(await openIncidentByOfficer(olga, wanted)).toMatchObject({ kind: 'IncidentNotPossible', code });
    expect(await at.portal.data.common.incidents.count({ state: 'open' })).toBe(0);
    expect(await frozen()).toEqual({ hers: [false, false], his: [false, false] });
  });
});

describe('since when it was known', () => {
  test('a processor’s message starts the clock when it came, and the name lies sealed', async () => {
    const messageAt = new Date(at.clock.now().getTime() - 5 * HOUR);
    const incident = await opened({ processor: { name: 'Sound Ltd', messageAt } });
    expect(incident).toMatchObject({ source: 'processor', awareAt: messageAt, messageAt });
    expect((await openingOf(olga, incident))?.processor).toBe('Sound Ltd');
    expect(JSON.stringify(incident)).not.toContain('Sound Ltd');
    expect(await awarenessOf(olga, incident)).toMatchObject({ basis: 'PROCESSOR_MESSAGE', words: null });
    // It stands in the register where it was opened, and not where it was known.
    const [line] = await at.portal.data.audit.linesOfIncident(incident.id);
    expect(line?.entry.facts).toMatchObject({
      awareAt: messageAt.toISOString(),
      awareness: 'PROCESSOR_MESSAGE',
    });
  });

  test('another moment is argued', async () => {
    const awareAt = new Date(at.clock.now().getTime() - 2 * HOUR);
    const incident = await opened({ awareAt, argument: 'A colleague was told on the telephone.' });
    expect(incident.awareAt).toEqual(awareAt);
    expect(await awarenessOf(olga, incident)).toMatchObject({
      basis: 'ARGUED',
      words: 'A colleague was told on the telephone.',
    });
  });

  test('an incident that opened by itself says why, too', async () => {
    const ctx = contextFor(at.portal, { kind: 'anonymous' });
    await reportPublicly(ctx, { whatHappened: 'A stranger speaks.', clientAddress: '192.0.2.1' });
    const [incident] = await at.portal.data.common.incidents.find({ source: 'public-report' });
    if (!incident) throw new Error('none');
    expect(await awarenessOf(olga, incident)).toMatchObject({ basis: 'REPORT_CAME', words: null });
    const [line] = await at.portal.data.audit.linesOfIncident(incident.id);
    expect(line?.entry).toMatchObject({ action: 'open-incident', facts: { awareness: 'REPORT_CAME' } });
  });
});
