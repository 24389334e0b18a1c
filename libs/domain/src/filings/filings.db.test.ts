import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { verifyCommand } from '@rightful/archive';
import type { FilingRow, IncidentRow } from '@rightful/data';
import { FORM, missingIn, type NotificationContent } from '@rightful/law';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  addRegulator,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { reportNotMe } from '../incidents/index.ts';
import { tendIncidents } from '../incidents/tend-incidents.ts';
import type { OfficerContext, RegulatorContext } from '../portal/context.ts';
import {
  filingEvents,
  filingScopes,
  findAddressed,
  listAddressedFilings,
  lookAtFiling,
  writeToController,
} from '../regulators/index.ts';
import {
  answerAuthority,
  authorityMessages,
  draftOf,
  FILING_PACKAGE,
  fileNotification,
  filingsOf,
  filingVersions,
  findFiling,
  looksAtFiling,
  openFilingDocument,
  prepareFiling,
  saveFilingDraft,
  suggestionsFor,
} from './index.ts';

let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let rita: RegulatorContext;
let rolf: RegulatorContext;
let incident: IncidentRow;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  rita = (await addRegulator(at, 'Rita Regulator')).ctx;
  rolf = (await addRegulator(at, 'Rolf Regulator')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  const [first] = await addRecordings(at, ada, { deviceId, count: 3 });
  const outcome = first && (await reportNotMe(ada.ctx, { recordingId: first.id }));
  if (outcome?.kind !== 'ReportReceived') throw new Error(outcome?.kind);
  const row = await at.portal.data.common.incidents.one({ id: outcome.report.incidentId });
  if (!row) throw new Error('gone');
  incident = row;
});
afterEach(() => at.close());

const prepared = (): Promise<FilingRow> => prepareFiling(olga, incident, rita.viewer.authorityId, 'en');
const again = async ({ id }: FilingRow): Promise<FilingRow> => {
  const filing = await findFiling(olga, id);
  if (!filing) throw new Error('gone');
  return filing;
};

async function save(filing: FilingRow, delta: NotificationContent) {
  const { id: filingId, version } = await again(filing);
  return saveFilingDraft(olga, { filingId, version, delta });
}

async function file(filing: FilingRow, kind: 'preliminary' | 'follow-up' | 'complete' | 'withdrawal') {
  at.clock.pass(1_000);
  const { id: filingId, version } = await again(filing);
  return fileNotification(olga, { filingId, version, kind });
}

/** `npm test` says how to get what is missing. */
function areInstalled(...programs: string[]): boolean {
  return programs.every((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0);
}
const whereChecked = areInstalled('minisign', 'sha256sum', 'unzip') ? test : test.skip;

/** What nobody but an officer can say. */
const THE_REST: NotificationContent = {
  controllerAddress: 'Example Street 1',
  controllerSector: 'private',
  controllerSize: 'large',
  rootCause: 'The record of devices was not corrected when the device was sold.',
  peopleByCountry: [{ country: 'DE', count: '1' }],
  severity: 'medium',
  outcome: 'risk',
  method: 'The method of 2013.',
  toldOn: '2018-12-24T12:00:00.000Z',
  toldMeans: ['portal', 'mail'],
  isCrossBorder: false,
};

describe('a draft', () => {
  test('stands before anybody has begun, with every field of 33(3) filled from the register', async () => {
    await tendIncidents(at.portal);
    const [filing, ...others] = await filingsOf(olga, incident);
    if (!filing) throw new Error('no draft');
    expect(others).toEqual([]);
    const draft = await draftOf(olga, filing);
    const asked = FORM.filter(({ askedBy, onlyWhen }) => askedBy?.startsWith('33(3)') && !onlyWhen);
    expect(asked.filter(({ id }) => draft[id] === undefined).map(({ id }) => id)).toEqual([]);
    expect(missingIn(draft, 'preliminary').map(({ id }) => id)).toEqual(['reporter']);
    expect(draft).toMatchObject({
      ownReference: incident.caseNumber,
      peopleCount: { how: 'exact', count: 1 },
      recordingCount: { how: 'exact', count: 1 },
      awareAt: incident.awareAt.toISOString(),
    });
  });

  test('follows the picture until an officer takes it over, and from then on says what differs', async () => {
    await tendIncidents(at.portal);
    const [filing] = await filingsOf(olga, incident);
    if (!filing) throw new Error('no draft');
    const { id } = incident;
    const count = (value: number) => ({ how: 'exact', count: value });
    const { data } = at.portal;
    await data.transact(at.clock.now(), (tx) =>
      tx.common.incidents.update({ id }, { frozenAfterMs: 90_000 }),
    );
    await tendIncidents(at.portal);
    const endedAt = new Date(incident.awareAt.getTime() + 90_000).toISOString();
    expect(await draftOf(olga, await again(filing))).toMatchObject({ endedAt, recordCount: count(1) });
    expect(await save(filing, { recordCount: count(7) as never })).toMatchObject({ kind: 'FilingSaved' });
    await tendIncidents(at.portal);
    expect(await draftOf(olga, await again(filing))).toMatchObject({ recordCount: count(7) });
    expect(await suggestionsFor(olga, await again(filing))).toEqual({ recordCount: count(1) });
  });

  const leading: [string, NotificationContent][] = [
    ['a name of somebody concerned', { narrative: 'We gave ADA  example the wrong file.' }],
    ['their address', { rootCause: 'ada.example@example.org was confused' }],
    ['any address', { measuresTaken: 'We wrote to somebody@elsewhere.example.' }],
    ['a telephone number', { rootCause: 'Called +49 89 1234567.' }],
    ['one of our ids', { systems: `sub_${'0'.repeat(26)}` }],
    ['a name in the contact, where our own people stand', { contact: 'Ada Example' }],
  ];
  test.each(leading)('does not keep %s', async (_what, content) => {
    const filing = await prepared();
    const [field] = Object.keys(content);
    expect(await save(filing, content)).toMatchObject({ code: 'PERSONAL_DATA', path: [field] });
    expect(await draftOf(olga, await again(filing))).not.toMatchObject(content);
  });

  test('keeps nothing that the form does not know, and nothing upon what the officer did not see', async () => {
    const filing = await prepared();
    expect(await save(filing, { nonsense: 'x' })).toMatchObject({ code: 'WRONG_VALUE', path: ['nonsense'] });
    expect(await save(filing, { severity: 'enormous' })).toMatchObject({ code: 'WRONG_VALUE' });
    const old = { filingId: filing.id, version: filing.version - 1, delta: {} };
    expect(await saveFilingDraft(olga, old)).toMatchObject({ code: 'FILING_CHANGED' });
  });
});

describe('what is filed', () => {
  test('in phases: nothing holds up the first, what is not complete is named, and each version stays as it was', async () => {
    const filing = await prepared();
    expect(await file(filing, 'follow-up')).toMatchObject({ code: 'NOTHING_FILED_YET' });
    expect(await file(filing, 'complete')).toMatchObject({ code: 'NOT_COMPLETE' });
    expect(await file(filing, 'preliminary')).toMatchObject({ kind: 'NotificationFiled' });
    expect(await file(filing, 'preliminary')).toMatchObject({ code: 'FILED_ALREADY' });
    await save(filing, { cause: 'internal-error' });
    expect(await file(filing, 'follow-up')).toMatchObject({ kind: 'NotificationFiled' });
    await save(filing, THE_REST);
    expect(await file(filing, 'complete')).toMatchObject({ kind: 'NotificationFiled' });
    expect(await file(filing, 'withdrawal')).toMatchObject({
      code: 'NOT_COMPLETE',
      path: ['withdrawalReasons'],
    });
    await save(filing, { withdrawalReasons: 'It was no breach.' });
    expect(await file(filing, 'withdrawal')).toMatchObject({ kind: 'NotificationFiled' });
    expect(await save(filing, { cause: 'unknown' })).toMatchObject({ code: 'NO_SUCH_FILING' });
    const versions = await filingVersions(olga, filing);
    expect(versions.map(({ number, kind, content }) => [number, kind, content.cause])).toEqual([
      [1, 'preliminary', 'unknown'],
      [2, 'follow-up', 'internal-error'],
      [3, 'complete', 'internal-error'],
      [4, 'withdrawal', 'internal-error'],
    ]);
    expect(versions[0]?.content).toMatchObject({ reporter: 'Olga Officer' });
  });

  test('needs a fresh proof, and the draft that was seen', async () => {
    const filing = await prepared();
    const { id: filingId, version } = filing;
    const seen = { filingId, version, kind: 'preliminary' } as const;
    expect(await fileNotification(olga, { ...seen, version: 9 })).toMatchObject({ code: 'FILING_CHANGED' });
    at.clock.pass(3_600_000);
    expect(await fileNotification(olga, seen)).toMatchObject({ kind: 'StepUpNeeded' });
  });

  whereChecked(
    'leaves signed, on a checkpoint; minisign, sha256sum and `rightful verify` agree, and the audit log has the digest',
    async () => {
      const filing = await prepared();
      await file(filing, 'preliminary');
      const [version] = await filingVersions(olga, filing);
      const pack = await openFilingDocument(rita, await again(filing), 1, FILING_PACKAGE);
      const json = await openFilingDocument(rita, await again(filing), 1, 'notification.json');
      if (!pack || !json || !version) throw new Error('nothing');
      expect(createHash('sha256').update(json.bytes).digest('hex')).toBe(version.digest);
      const lines = await at.portal.data.audit.linesOfIncident(incident.id);
      expect(lines.at(-1)?.entry).toMatchObject({
        action: 'file-preliminary-notification',
        facts: { digest: version.digest },
      });
      const folder = mkdtempSync(join(tmpdir(), 'filing-'));
      try {
        const zip = join(folder, 'n.zip');
        writeFileSync(zip, pack.bytes);
        const run = (command: string, ...args: string[]) =>
          execFileSync(command, args, { cwd: folder, encoding: 'utf8' });
        run('unzip', '-q', zip);
        expect(run('sha256sum', '-c', '--quiet', 'SHA256SUMS')).toBe('');
        for (const name of [
          'SHA256SUMS',
          'notification.json',
          'notification-de.pdf',
          'veris.json',
          'audit-proof.json',
        ])
          expect(run('minisign', '-V', '-p', 'minisign.pub', '-m', name)).toContain(version.checkpointHash);
        let said = '';
        const into = { stdout: { write: (text: string) => (said += text) }, stderr: process.stderr };
        expect([verifyCommand([zip], into), said]).toEqual([0, expect.stringContaining('report-not-me')]);
        const bytes = Buffer.from(pack.bytes);
        const place = bytes.indexOf('"links"') + 12;
        bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
        writeFileSync(zip, bytes);
        expect(verifyCommand([zip], into)).toBe(1);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

describe('the authority', () => {
  test('sees what is addressed to it once it is filed, while it is open to it; nothing else exists for it', async () => {
    const filing = await prepared();
    const page = { first: 10 };
    expect(await findAddressed(rita, filing.id)).toBeNull();
    await file(filing, 'preliminary');
    expect((await listAddressedFilings(rita, page)).nodes.map(({ id }) => id)).toEqual([filing.id]);
    expect((await listAddressedFilings(rolf, page)).nodes).toEqual([]);
    expect(await lookAtFiling(rolf, filing.id)).toBeNull();
    expect(
      await writeToController(rolf, { filingId: filing.id, kind: 'question', words: 'Who?' }),
    ).toMatchObject({
      code: 'NO_SUCH_FILING',
    });
    const row = await again(filing);
    expect((await filingEvents(rita, row)).map(({ action }) => action)).toContain('draft-notification');
    expect(await filingScopes(rita, row)).toHaveLength(1);
    at.clock.pass(366 * 86_400_000);
    expect(await findAddressed(rita, filing.id)).toBeNull();
    expect((await listAddressedFilings(rita, page)).nodes).toEqual([]);
  });

  test('is seen when it looks, and when it takes a document', async () => {
    const filing = await prepared();
    await file(filing, 'preliminary');
    await lookAtFiling(rita, filing.id);
    await openFilingDocument(rita, await again(filing), 1, 'notification-en.pdf');
    expect(await looksAtFiling(olga, filing)).toMatchObject([
      { byName: 'Rita Regulator', document: 'notification-en.pdf' },
      { byName: 'Rita Regulator', document: null },
    ]);
  });

  test('acknowledges, asks and sets dates; each question is answered once', async () => {
    const filing = await prepared();
    await file(filing, 'preliminary');
    const { id: filingId } = filing;
    const wrong: [object, string][] = [
      [{ kind: 'acknowledgement', reference: ' ' }, 'REFERENCE_NEEDED'],
      [{ kind: 'question', words: ' ' }, 'WORDS_NEEDED'],
      [{ kind: 'date', words: 'The rest.' }, 'DATE_NEEDED'],
      [{ kind: 'question', words: 'Why?', answerBy: new Date(0) }, 'DATE_PAST'],
    ];
    for (const [input, code] of wrong)
      expect(await writeToController(rita, { filingId, ...input } as never)).toMatchObject({ code });
    await writeToController(rita, { filingId, kind: 'acknowledgement', reference: 'XII-7/2018' });
    at.clock.pass(1_000);
    const answerBy = new Date(at.clock.now().getTime() + 86_400_000);
    const asked = await writeToController(rita, { filingId, kind: 'question', words: 'How many?', answerBy });
    if (asked.kind !== 'ControllerTold') throw new Error(asked.kind);
    const messageId = asked.written.id;
    at.clock.pass(1_000);
    const naming = await answerAuthority(olga, { messageId, words: 'Ada Example alone.' });
    expect(naming).toMatchObject({ code: 'PERSONAL_DATA' });
    expect(await answerAuthority(olga, { messageId, words: 'One customer.' })).toMatchObject({
      kind: 'NotificationFiled',
    });
    expect(await answerAuthority(olga, { messageId, words: 'Two.' })).toMatchObject({ code: 'ANSWERED' });
    expect(await authorityMessages(rita, filing)).toMatchObject([
      { kind: 'acknowledgement', reference: 'XII-7/2018', writtenByName: 'Rita Regulator' },
      { kind: 'question', words: 'How many?', answerBy },
      { kind: 'answer', words: 'One customer.', answersId: messageId },
    ]);
    expect(await suggestionsFor(olga, await again(filing))).toMatchObject({ receiptReference: 'XII-7/2018' });
  });
});
