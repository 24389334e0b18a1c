import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMachineKey, taskContext } from '@rightful/domain';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  addRegulator,
  canaryOf,
  canaryWav,
  openTestHost,
  type TestCustomer,
  type TestHost,
} from '@rightful/testing';

let at: TestHost;
let ada: TestCustomer;
let bruno: TestCustomer;
let officer: string;
let regulator: string;
let hers: string[];
let his: string[];

beforeAll(async () => {
  at = await openTestHost();
  ada = await addCustomer(at.test, 'Ada Example');
  bruno = await addCustomer(at.test, 'Bruno Beispiel');
  officer = (await addOfficer(at.test, 'Olga Officer')).token;
  regulator = (await addRegulator(at.test, 'Rita Regulator')).token;
  const a = await addDevice(at.test, 'S-A', [{ customer: ada, from: '2018-01-01', room: 'Kitchen' }]);
  const b = await addDevice(at.test, 'S-B', [{ customer: bruno, from: '2018-01-01' }]);
  const of = async (customer: TestCustomer, deviceId: typeof a, count: number) =>
    (await addRecordings(at.test, customer, { deviceId, count, byteLength: 200_000 })).map(({ id }) => id);
  hers = await of(ada, a, 12);
  his = await of(bruno, b, 7);
});
afterAll(() => at.close());

const ABSENT = 'rec_00000000000000000000000000';
const MALFORMED = [
  'rec_',
  'rec_0',
  'x',
  '..',
  'rec_%00',
  `rec_${'0'.repeat(300)}`,
  'REC_00000000000000000000000000',
];

describe('everybody gets what is theirs', () => {
  const LIST = `{ me { displayName holdings { recordingCount totalDurationMs deviceCount firstRecordedAt }
    statement { key title text citation } devices { id name serial recordingCount } months { month recordingCount }
    recordings(first: 5) { nodes { id recordedAt deviceId deviceName durationMs byteLength mediaType transcript language
      wakeWordConfidence falseActivation heardByHuman sha256 peaks peakWindowMs frozenAt audioPath }
      pageInfo { hasNextPage endCursor } }
    requests { nodes { id } } deliveries { nodes { id } } accessHistory { nodes { id at by kind } } reports { id } } }`;

  test('a customer sees their own in every field', async () => {
    const { body, text } = await at.ask(ada.token, LIST);
    expect(body.errors).toBeUndefined();
    expect(body.data.me.holdings.recordingCount).toBe(12);
    expect(body.data.me.recordings.nodes).toHaveLength(5);
    expect(body.data.me.recordings.nodes[0].transcript).toContain(canaryOf(ada));
    expect(body.data.me.recordings.nodes[0].peaks).toHaveLength(20);
    expect(body.data.me.statement).toHaveLength(9);
    expect(text).not.toContain(canaryOf(bruno));
    expect((await at.ask(bruno.token, LIST)).text).not.toContain(canaryOf(ada));
  });

  test('nobody else sees anything, and all are refused alike', async () => {
    for (const token of [undefined, officer, regulator, 'x'.repeat(43)]) {
      const { body } = await at.ask(token, LIST);
      expect(body.data).toEqual({ me: null });
      expect(body.errors).toEqual([
        expect.objectContaining({ path: ['me'], extensions: { code: 'FORBIDDEN' } }),
      ]);
    }
  });

  test('each desk is open to its own', async () => {
    const desks =
      '{ desk { audit { entryCount } quarantine { nodes { id } } } regulatorDesk { authorityName figures { requestsReceived } } }';
    expect((await at.ask(officer, desks)).body.data).toMatchObject({
      desk: { audit: {} },
      regulatorDesk: null,
    });
    expect((await at.ask(regulator, desks)).body.data).toMatchObject({
      desk: null,
      regulatorDesk: { authorityName: 'Authority of Rita Regulator' },
    });
    expect((await at.ask(ada.token, desks)).body.data).toEqual({ desk: null, regulatorDesk: null });
  });

  test('who is here, and nobody is no error', async () => {
    const who = '{ viewer { role email sessions { id label viewerIsHere } } portal { controllerName } }';
    expect((await at.ask(undefined, who)).body).toEqual({
      data: { viewer: null, portal: { controllerName: 'Example Speakers Ltd' } },
    });
    expect((await at.ask(officer, who)).body.data.viewer.role).toBe('OFFICER');
  });
});

describe('absent, foreign and malformed look the same', () => {
  test('in the fields', async () => {
    const one = (id: string) =>
      at.ask(ada.token, 'query ($id: ID!) { me { recording(id: $id) { id } request(id: $id) { id } } }', {
        id,
      });
    const absent = (await one(ABSENT)).text;
    expect(absent).toBe('{"data":{"me":{"recording":null,"request":null}}}\n');
    for (const id of [...his, ...MALFORMED]) expect((await one(id)).text).toBe(absent);
    expect((await one(hers[0] ?? '')).body.data.me.recording.id).toBe(hers[0]);
  });

  test('in the bytes, for every viewer', async () => {
    for (const token of [ada.token, officer, regulator, undefined]) {
      const answers = new Set<string>();
      for (const id of [ABSENT, ...his, ...MALFORMED.map(encodeURIComponent)]) {
        const response = await at.fetch(token, `/bytes/recordings/${id}/audio`);
        const headers = [...response.headers].filter(([name]) => name !== 'date');
        answers.add(JSON.stringify([response.status, headers, await response.text()]));
      }
      // A dot segment is another address before it reaches us; it is answered as absent for everybody.
      expect([...answers].filter((answer) => !answer.startsWith('[404'))).toHaveLength(
        token === ada.token ? 0 : 1,
      );
      if (token === ada.token) expect(answers.size).toBe(1);
    }
  });

  test('in what a mutation answers', async () => {
    const withdraw = (id: string) =>
      at.ask(
        ada.token,
        'mutation ($id: ID!) { withdrawRequest(requestId: $id) { __typename ... on UserError { code message path } } }',
        { id },
      );
    const absent = (await withdraw('req_00000000000000000000000000')).text;
    expect(absent).toContain('TooLate');
    for (const id of ['req_x', '', ...his]) expect((await withdraw(id)).text).toBe(absent);
  });

  test('a cursor is good for its viewer and its list only', async () => {
    const page = (token: string, after: string, first = 2) =>
      at.ask(
        token,
        'query ($after: String, $first: Int!) { me { recordings(first: $first, after: $after) { nodes { id } pageInfo { endCursor } } } }',
        { after, first },
      );
    const cursor: string = (await page(ada.token, '')).body.data.me.recordings.pageInfo.endCursor;
    expect((await page(ada.token, cursor)).body.data.me.recordings.nodes).toHaveLength(2);
    const foreign = await page(bruno.token, cursor);
    expect(foreign.body.errors[0].extensions).toEqual({ code: 'BAD_INPUT' });
    const edited = await page(bruno.token, `${cursor.slice(0, -2)}AA`);
    expect(edited.text).toBe(foreign.text);
    const filtered = await at.ask(
      ada.token,
      'query ($after: String) { me { recordings(after: $after, filter: { from: "2018-01-01T00:00:00Z" }) { nodes { id } } } }',
      { after: cursor },
    );
    expect(filtered.body.errors[0].extensions).toEqual({ code: 'BAD_INPUT' });
  });
});

describe('the sound of a recording', () => {
  const path = () => `/bytes/recordings/${hers[0]}/audio`;

  test('comes whole, with what a player needs and nothing that a cache may keep', async () => {
    const response = await at.fetch(ada.token, path());
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBe(200_000);
    expect(bytes.includes(canaryOf(ada))).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'no-store, private',
      'content-length': '200000',
      'content-type': 'audio/wav',
      'cross-origin-resource-policy': 'same-origin',
      etag: `"${createHash('sha256').update(bytes).digest('hex')}"`,
      'x-content-type-options': 'nosniff',
    });
  });

  test('comes in parts', async () => {
    const whole = Buffer.from(await (await at.fetch(ada.token, path())).arrayBuffer());
    for (const [range, start, end] of [
      ['bytes=0-9', 0, 10],
      ['bytes=65530-65545', 65_530, 65_546],
      ['bytes=-5', 199_995, 200_000],
      ['bytes=199999-', 199_999, 200_000],
    ] as const) {
      const part = await at.fetch(ada.token, path(), { headers: { range } });
      expect([part.status, part.headers.get('content-range')]).toEqual([
        206,
        `bytes ${start}-${end - 1}/200000`,
      ]);
      expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(start, end));
    }
    const none = await at.fetch(ada.token, path(), { headers: { range: 'bytes=200000-' } });
    expect([none.status, none.headers.get('content-range')]).toEqual([416, 'bytes */200000']);
    const other = await at.fetch(ada.token, path(), {
      headers: { range: 'bytes=0-1', 'if-range': '"other"' },
    });
    expect(other.status).toBe(200);
    await other.arrayBuffer();
    const head = await at.fetch(ada.token, path(), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '200000', '']);
  });

  test('does not come to anybody else', async () => {
    for (const [token, status] of [
      [undefined, 401],
      [bruno.token, 404],
      [officer, 403],
      [regulator, 403],
    ] as const) {
      const response = await at.fetch(token, path());
      expect(response.status).toBe(status);
      expect(await response.text()).not.toContain('CANARY');
    }
    const made = await at.fetch(officer, `${path()}?review=rev_00000000000000000000000000`);
    expect(made.status).toBe(404);
    expect((await at.fetch(ada.token, path(), { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(
      403,
    );
  });

  test('is on record, once for many ranges', async () => {
    const { body } = await at.ask(
      ada.token,
      'query ($id: ID!) { me { accessHistory(recordingId: $id) { nodes { by kind } } } }',
      { id: hers[0] },
    );
    expect(body.data.me.accessHistory.nodes).toEqual([{ by: 'YOU', kind: 'LISTENED' }]);
  });
});

describe('from a request to the download', () => {
  /** A try that failed under load is made again after a pause. */
  async function untilPacked(): Promise<void> {
    for (let round = 0; round < 60; round += 1) {
      await at.test.portal.jobs.drain();
      const { body } = await at.ask(ada.token, '{ me { requests(first: 1) { nodes { state } } } }');
      if (!['ASKED', 'BUILDING', 'CHECKING'].includes(body.data.me.requests.nodes[0].state)) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  /** What was sent is counted when the last byte has gone, which may be after it has come. */
  async function lastDelivery(state: string): Promise<{ state: string; downloadPath: string | null }> {
    for (let round = 0; ; round += 1) {
      const { body } = await at.ask(
        ada.token,
        '{ me { deliveries(first: 1) { nodes { state downloadPath } } } }',
      );
      const [delivery] = body.data.me.deliveries.nodes;
      if (delivery.state === state || round === 40) return delivery;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  test('asked for, packed, looked at, redeemed once, sent', async () => {
    const asked = await at.ask(
      ada.token,
      'mutation { askForCopy(input: {}) { __typename ... on RequestAccepted { request { id state due { dueOn rules { key text citation on } } timeline { kind state at } } } } }',
    );
    expect(asked.body.errors).toBeUndefined();
    expect(asked.body.data.askForCopy.__typename).toBe('RequestAccepted');
    expect(
      (
        await at.ask(
          ada.token,
          'mutation { askForCopy(input: {}) { __typename ... on AlreadyOpen { code requestId } } }',
        )
      ).body.data.askForCopy.__typename,
    ).toBe('AlreadyOpen');
    await untilPacked();
    const id: string = asked.body.data.askForCopy.request.id;
    const shown = await at.ask(
      ada.token,
      `query ($id: ID!) { me { request(id: $id) { state viewerCanPrepareDownload archive { id sha256 manifestSha256 byteLength entryCount manifestPath readyUntil gateCheckedAt
      days { day deviceName recordingCount } entries(first: 5) { nodes { position name recordedAt transcript peaks audioPath sha256 } pageInfo { hasNextPage } } } } } }`,
      { id },
    );
    expect(shown.body.errors).toBeUndefined();
    const { archive, state } = shown.body.data.me.request;
    expect([state, archive.entryCount, archive.entries.nodes.length]).toEqual(['READY', 12, 5]);
    expect(
      (await at.ask(bruno.token, 'query ($id: ID!) { me { request(id: $id) { id } } }', { id })).body.data.me
        .request,
    ).toBeNull();

    const manifest = await at.fetch(ada.token, archive.manifestPath);
    expect(
      createHash('sha256')
        .update(await manifest.text())
        .digest('hex'),
    ).toBe(archive.manifestSha256);
    const entry = await at.fetch(ada.token, archive.entries.nodes[0].audioPath);
    expect(
      createHash('sha256')
        .update(Buffer.from(await entry.arrayBuffer()))
        .digest('hex'),
    ).toBe(archive.entries.nodes[0].sha256);
    expect((await at.fetch(bruno.token, archive.entries.nodes[0].audioPath)).status).toBe(404);

    const prepare =
      'mutation ($id: ID!) { prepareDownload(archiveId: $id) { __typename ... on DownloadPrepared { delivery { id state downloadPath sha256 requestId } } } }';
    expect(
      (await at.ask(bruno.token, prepare, { id: archive.id })).body.data.prepareDownload.__typename,
    ).toBe('ArchiveNotReady');
    const { delivery } = (await at.ask(ada.token, prepare, { id: archive.id })).body.data.prepareDownload;
    expect(delivery.requestId).toBe(id);
    const path: string = delivery.downloadPath;
    expect((await at.fetch(ada.token, path)).status).toBe(404);
    expect((await at.fetch(bruno.token, path, { method: 'POST' })).status).toBe(404);
    expect(
      (await at.fetch(ada.token, path, { method: 'POST', headers: { origin: 'https://evil.example' } }))
        .status,
    ).toBe(403);
    expect((await at.fetch(ada.token, path, { method: 'POST' })).status).toBe(204);
    expect((await at.fetch(ada.token, path, { method: 'POST' })).status).toBe(404);
    const part = await at.fetch(ada.token, path, { headers: { range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'PK\u0003\u0004']);
    const whole = await at.fetch(ada.token, path);
    const zip = Buffer.from(await whole.arrayBuffer());
    expect(createHash('sha256').update(zip).digest('hex')).toBe(archive.sha256);
    expect(whole.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.zip"$/);
    expect(zip.includes(canaryOf(bruno))).toBe(false);
    expect(await lastDelivery('COMPLETED')).toMatchObject({ state: 'COMPLETED', downloadPath: null });
  });

  test('a proof that is too old opens nothing, and says what to do', async () => {
    at.test.clock.pass(6 * 60_000);
    const response = await at.fetch(ada.token, '/bytes/deliveries/del_00000000000000000000000000', {
      method: 'POST',
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('insufficient_user_authentication');
    expect(JSON.parse(await response.text())).toMatchObject({ code: 'STEP_UP_NEEDED' });
  });
});

describe('a report from somebody without an account', () => {
  test('is received, takes one proof, and confirms a deletion', async () => {
    const report =
      'mutation ($input: ReportPubliclyInput!) { reportPublicly(input: $input) { __typename ... on PublicReportReceived { caseNumber reportKey proofPath } ... on UserError { code path } } }';
    const refused = await at.ask(undefined, report, { input: { whatHappened: ' ' } });
    expect(refused.body.data.reportPublicly).toMatchObject({
      __typename: 'ReportRefused',
      path: ['whatHappened'],
    });
    const { body } = await at.ask(undefined, report, { input: { whatHappened: 'I hear a stranger.' } });
    const { caseNumber, reportKey, proofPath } = body.data.reportPublicly;
    const send = (key: string, path = proofPath) => {
      const form = new FormData();
      form.set('proof', new Blob(['what I received']), 'received.zip');
      return at.fetch(undefined, path, { method: 'POST', headers: { 'x-report-key': key }, body: form });
    };
    const [wrong, unknown] = [await send('wrong'), await send(reportKey, '/bytes/reports/R-0000/proof')];
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()]);
    const headers = { 'x-report-key': reportKey, 'content-type': 'multipart/form-data' };
    expect((await at.fetch(undefined, proofPath, { method: 'POST', headers, body: 'x' })).status).toBe(400);
    expect((await send(reportKey)).status).toBe(204);
    expect((await send(reportKey)).status).toBe(409);
    const { nodes } = (
      await at.ask(
        officer,
        '{ desk { incidents { nodes { caseNumber source reporterNote proofName frozen { id } receivers { customerName } } } } }',
      )
    ).body.data.desk.incidents;
    expect(nodes[0]).toMatchObject({
      caseNumber,
      source: 'PUBLIC_REPORT',
      proofName: 'received.zip',
      reporterNote: 'I hear a stranger.',
    });
    const confirm =
      'mutation ($caseNumber: String!, $reportKey: String!) { confirmDeletionPublicly(input: { caseNumber: $caseNumber, reportKey: $reportKey, allCopiesDeleted: true, passedOn: false }) { __typename } }';
    expect(
      (await at.ask(undefined, confirm, { caseNumber, reportKey: 'x' })).body.data.confirmDeletionPublicly
        .__typename,
    ).toBe('NothingToReport');
    expect(
      (await at.ask(undefined, confirm, { caseNumber, reportKey })).body.data.confirmDeletionPublicly
        .__typename,
    ).toBe('DeletionConfirmed');
  });
});

describe('"this is not me"', () => {
  test('freezes at once what plays and what downloads', async () => {
    const { body } = await at.ask(
      bruno.token,
      'mutation ($id: ID!) { reportNotMe(input: { recordingId: $id }) { __typename ... on ReportReceived { frozenAfterMs report { caseNumber frozenRecordingCount viewerCanConfirmDeletion } } } }',
      { id: his[0] },
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.reportNotMe.report.frozenRecordingCount).toBe(1);
    expect((await at.fetch(bruno.token, `/bytes/recordings/${his[0]}/audio`)).status).toBe(404);
    const again = await at.ask(
      ada.token,
      'mutation ($id: ID!) { reportNotMe(input: { recordingId: $id }) { __typename } }',
      { id: his[0] },
    );
    expect(again.body.data.reportNotMe.__typename).toBe('NothingToReport');
  });
});

describe('a feeding system', () => {
  const wav = canaryWav('tone', 1, 4_000);
  const send = async (
    key: string | undefined,
    row: object | string | undefined,
    file: Buffer | undefined,
    name = 'tone.wav',
  ) => {
    const form = new FormData();
    if (row !== undefined) form.set('row', typeof row === 'string' ? row : JSON.stringify(row));
    if (file) form.set('file', new Blob([new Uint8Array(file)]), name);
    const response = await at.fetch(undefined, '/ingest/recordings', {
      method: 'POST',
      headers: key ? { authorization: `Bearer ${key}` } : {},
      body: form,
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  const row = { deviceSerial: 'S-A', recordedAt: '2018-06-01T10:00:00+02:00', transcript: 'a tone' };

  test('hands in what belongs to an owner, once; the rest is kept apart or refused', async () => {
    const made = await createMachineKey(taskContext(at.test.portal, 'test'), { name: 'feeder' });
    const { key } = made;
    expect(await send(key, row, wav)).toMatchObject({ status: 201, body: { kind: 'Ingested' } });
    expect(await send(key, row, wav)).toMatchObject({ status: 200, body: { kind: 'Duplicate' } });
    const nobodys = { ...row, recordedAt: '2017-06-01T10:00:00Z' };
    expect(await send(key, nobodys, wav)).toMatchObject({
      status: 202,
      body: { kind: 'Quarantined', reason: 'NO_OWNER' },
    });
    expect(await send(key, row, Buffer.from('ffconcat version 1.0\nfile victim.wav\n'))).toMatchObject({
      status: 202,
    });
    expect(await send(key, { ...row, recordedAt: '2018-06-01T10:00:00' }, wav)).toMatchObject({
      status: 422,
      body: { kind: 'RowRefused', problems: [{ field: 'recordedAt' }] },
    });
    expect(await send(key, { ...row, subjectId: bruno.subjectId }, wav)).toMatchObject({
      status: 422,
      body: { kind: 'RowRefused', problems: [{ field: 'subjectId' }] },
    });
    expect((await send(key, undefined, wav)).status).toBe(422);
    expect((await send(key, row, undefined)).status).toBe(400);
    for (const wrong of [undefined, 'x'.repeat(43), ada.token])
      expect((await send(wrong, row, wav)).status).toBe(401);
    const { nodes } = (
      await at.ask(officer, '{ desk { quarantine { nodes { reason detail deviceSerial sourceName } } } }')
    ).body.data.desk.quarantine;
    expect(nodes.map(({ reason }: { reason: string }) => reason)).toContain('NO_OWNER');
  });
});

describe('what stays in the log', () => {
  test('no canary, no name, no id, no token', () => {
    const log = at.lines.join('');
    for (const secret of ['CANARY', 'Ada', 'Bruno', ada.token, ada.subjectId, ...hers])
      expect(log).not.toContain(secret);
  });
});
