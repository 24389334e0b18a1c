import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type IncidentRow, type RecordingRow, taskScope } from '@rightful/data';
import { type DeliveryId, newId } from '@rightful/policy';
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
import {
  confirmDeletion,
  decideIncidentStep,
  reportNotMe,
  reportPublicly,
  type SeenIncident,
} from '../incidents/index.ts';
import { contextFor, type OfficerContext } from '../portal/context.ts';
import {
  askAllReceivers,
  confirmReceivedDeleted,
  ourReceiverAsks,
  receiverAsksOf,
} from '../receivers/index.ts';
import { archiveOf, askForCopy } from '../requests/index.ts';
import {
  draftLetterTexts,
  lettersOfIncident,
  noteLetterPosted,
  ourBreachLetters,
  proposeLetterException,
  proposeLetterOrder,
  proposeLetters,
  proposePublicNotice,
  readBreachLetter,
  shownNotices,
  writeLetterTexts,
} from './index.ts';

const WORDS = 'Looked at it together.';
const DAY_MS = 24 * 60 * 60_000;
let at: TestPortal;
let ada: TestCustomer;
let bruno: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let hers: RecordingRow[];

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  bruno = await addCustomer(at, 'Bruno Beispiel');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Officer')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  hers = await addRecordings(at, ada, { deviceId, count: 3 });
});
afterEach(() => at.close());

/** Somebody downloads all that lies under their name. */
async function download(customer: TestCustomer): Promise<string> {
  const asked = await askForCopy(customer.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  const archive = await archiveOf(customer.ctx, asked.request);
  const prepared = archive && (await prepareDownload(customer.ctx, archive.id));
  if (prepared?.kind !== 'DownloadPrepared') throw new Error('not prepared');
  await redeemDelivery(customer.ctx, prepared.delivery.id);
  const open = await openDelivery(customer.ctx, prepared.delivery.id);
  if (!open) throw new Error('not open');
  for await (const _bytes of sendDelivery(customer.ctx, open, 0, open.stream.byteLength));
  await open.close();
  return prepared.delivery.archiveId;
}

async function sentTo({ subjectId }: TestCustomer): Promise<DeliveryId> {
  const { deliveries } = at.portal.data.ofCase(taskScope({ kind: 'system', task: 'test' }, subjectId));
  const [delivery] = await deliveries.find({});
  if (!delivery) throw new Error('nothing sent');
  return delivery.id;
}

async function standing(id: IncidentRow['id']): Promise<IncidentRow> {
  const incident = await at.portal.data.common.incidents.one({ id });
  if (!incident) throw new Error('gone');
  return incident;
}

async function herReport(): Promise<{
  incident: IncidentRow;
  reportId: Parameters<typeof confirmDeletion>[1];
}> {
  const outcome = await reportNotMe(ada.ctx, { recordingId: (hers[0] as RecordingRow).id });
  if (outcome.kind !== 'ReportReceived') throw new Error(outcome.kind);
  await at.portal.jobs.drain();
  return { incident: await standing(outcome.report.incidentId), reportId: outcome.report.id };
}

/** A stranger received her archive. */
async function strangersReport(): Promise<IncidentRow> {
  const evidence = await download(ada);
  const received = await reportPublicly(contextFor(at.portal, { kind: 'anonymous' }), {
    whatHappened: 'I hear somebody else.',
    contactEmail: 'ben@out.example',
    evidence,
    clientAddress: '192.0.2.1',
  });
  if (received.kind !== 'PublicReportReceived') throw new Error(received.kind);
  await at.portal.jobs.drain();
  const incident = await at.portal.data.common.incidents.one({ caseNumber: received.caseNumber });
  if (!incident) throw new Error('gone');
  return incident;
}

type Proposed = ReturnType<typeof proposeLetterOrder>;

async function together(id: IncidentRow['id'], propose: (seen: SeenIncident) => Proposed): Promise<void> {
  const seen = async () => ({ incidentId: id, version: (await standing(id)).version, words: WORDS });
  const proposed = await propose(await seen());
  if (proposed.kind !== 'IncidentStepProposed') throw new Error(JSON.stringify(proposed));
  const { version } = await seen();
  const answer = { decisionId: proposed.decision.id, version, verdict: 'confirm', words: WORDS } as const;
  expect(await decideIncidentStep(otto, answer)).toMatchObject({ kind: 'IncidentStepDecided' });
  at.clock.pass(1000);
  await at.portal.jobs.drain();
}

const texts = (incident: IncidentRow) => draftLetterTexts(at.portal, incident);
async function written(incident: IncidentRow): Promise<number> {
  const result = await writeLetterTexts(olga, incident.id, texts(incident));
  if (result.kind !== 'LetterTextsWritten') throw new Error(JSON.stringify(result));
  return result.text.number;
}
const release = async (incident: IncidentRow) => {
  const number = await written(incident);
  await together(incident.id, (seen) => proposeLetters(olga, { ...seen, number }));
};
const letters = async ({ id }: IncidentRow) =>
  (await lettersOfIncident(olga, await standing(id))).letters.map(({ customerName, state }) => [
    customerName,
    state,
  ]);
const mailsTo = async (address: string) =>
  (await at.portal.data.common.mails.find({ toAddress: address })).map(
    ({ message }) => (message as { kind: string }).kind,
  );
const adasAddress = async () =>
  (await at.portal.data.common.accounts.one({ subjectId: ada.subjectId }))?.email ?? '';
/** Time passes, and the portal looks at what it owes. */
async function later(days: number): Promise<void> {
  at.clock.pass(days * DAY_MS);
  await at.portal.jobs.nudge('tend-incidents');
  await at.portal.jobs.drain();
}

describe('whoever received what is not theirs', () => {
  test('is asked by the portal itself where their own report shows it, once', async () => {
    await download(ada);
    const { incident } = await herReport();
    await later(0);
    expect(await receiverAsksOf(olga, incident)).toMatchObject([
      { customerName: 'Ada Example', state: 'asked', askedByName: null },
    ]);
    expect((await mailsTo(await adasAddress())).filter((kind) => kind === 'deletion-asked')).toHaveLength(1);
  });

  test('is not asked who received nothing', async () => {
    const asked = await askForCopy(ada.ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    await at.portal.jobs.drain();
    const archive = await archiveOf(ada.ctx, asked.request);
    if (!archive || (await prepareDownload(ada.ctx, archive.id)).kind !== 'DownloadPrepared')
      throw new Error('not prepared');
    const { incident } = await herReport();
    expect(await receiverAsksOf(olga, incident)).toEqual([]);
  });

  test('is reminded once, then no confirmation came; a late one still counts', async () => {
    await download(ada);
    const { incident } = await herReport();
    await later(4);
    await later(1);
    expect((await mailsTo(await adasAddress())).filter((kind) => kind === 'deletion-asked')).toHaveLength(2);
    expect(await receiverAsksOf(olga, incident)).toMatchObject([{ state: 'reminded' }]);
    await later(4);
    const [ask] = await receiverAsksOf(olga, incident);
    expect(ask).toMatchObject({ state: 'lapsed', lapsedAt: at.clock.now() });
    if (!ask) throw new Error('no ask');
    const confirmed = { allCopiesDeleted: true, passedOn: true, words: 'My brother had it for a day.' };
    expect(await confirmReceivedDeleted(ada.ctx, ask.id, { ...confirmed, words: ' ' })).toMatchObject({
      code: 'TO_WHOM',
    });
    expect(
      await confirmReceivedDeleted(ada.ctx, ask.id, { ...confirmed, allCopiesDeleted: false }),
    ).toMatchObject({
      code: 'COPIES_LEFT',
    });
    expect(await confirmReceivedDeleted(bruno.ctx, ask.id, confirmed)).toMatchObject({
      code: 'NOTHING_ASKED',
    });
    expect(await confirmReceivedDeleted(ada.ctx, ask.id, confirmed)).toMatchObject({
      kind: 'ReceivedDeleted',
    });
    expect(await receiverAsksOf(olga, incident)).toMatchObject([
      { state: 'confirmed', passedOn: true, words: confirmed.words },
    ]);
    expect(await at.portal.data.common.reports.one({ incidentId: incident.id })).toMatchObject({
      deletionConfirmedAt: at.clock.now(),
    });
  });

  test('says it once, in the report or where they are asked', async () => {
    await download(ada);
    const { incident, reportId } = await herReport();
    await confirmDeletion(ada.ctx, reportId);
    expect(await receiverAsksOf(olga, incident)).toMatchObject([{ state: 'confirmed' }]);
    expect(await ourReceiverAsks(bruno.ctx)).toEqual([]);
  });

  test('without an account is reminded at the address that they gave', async () => {
    const incident = await strangersReport();
    await later(4);
    await later(1);
    expect(await mailsTo('ben@out.example')).toEqual(['report-received', 'deletion-reminder']);
    await later(4);
    expect(await at.portal.data.common.reports.one({ incidentId: incident.id })).toMatchObject({
      deletionLapsedAt: at.clock.now(),
    });
  });

  test('an officer asks nobody whose own recordings these are, unless they name them', async () => {
    const incident = await strangersReport();
    expect(await askAllReceivers(olga, incident.id)).toMatchObject({ kind: 'ReceiversAsked', count: 0 });
    const [hersSent, others] = [await sentTo(ada), newId('delivery', at.clock.now())];
    expect(await askAllReceivers(olga, incident.id, [others])).toMatchObject({ code: 'NOT_A_RECEIVER' });
    expect(await askAllReceivers(olga, incident.id, [hersSent])).toMatchObject({ count: 1 });
    expect(await askAllReceivers(olga, incident.id, [hersSent])).toMatchObject({ count: 0 });
    expect(await receiverAsksOf(olga, incident)).toMatchObject([{ askedByName: 'Olga Officer' }]);
  });
});

describe('the people whom an incident touches', () => {
  test('are counted, and not who says that it is not theirs', async () => {
    expect(await letters((await herReport()).incident)).toEqual([]);
    expect(await letters(await strangersReport())).toEqual([['Ada Example', 'prepared']]);
  });

  test('are written to once two released the words: in the portal, and a mail that says nothing', async () => {
    const incident = await strangersReport();
    expect(await ourBreachLetters(ada.ctx)).toEqual([]);
    await release(incident);
    await later(0);
    expect(await letters(incident)).toEqual([['Ada Example', 'delivered']]);
    const [letter] = await ourBreachLetters(ada.ctx);
    if (!letter) throw new Error('no letter');
    expect(letter.body).toContain('Ada Example');
    expect(letter.body).toContain('3 recordings of yours');
    expect(letter.body).toContain(incident.caseNumber);
    for (const part of ['nature', 'consequences', 'measures', 'advice'] as const)
      expect(letter.body).toContain(texts(incident).en[part]);
    expect((await mailsTo(await adasAddress())).filter((kind) => kind === 'letter-waits')).toHaveLength(1);
    expect(await readBreachLetter(bruno.ctx, letter.id)).toBeNull();
    expect(await letters(incident)).toEqual([['Ada Example', 'delivered']]);
    expect(await readBreachLetter(ada.ctx, letter.id)).toMatchObject({ readAt: at.clock.now() });
    expect(await letters(incident)).toEqual([['Ada Example', 'read']]);
    await release(incident);
    expect(await ourBreachLetters(ada.ctx)).toHaveLength(1);
  });

  test('the words say everything that the law asks, in each language, and name nobody', async () => {
    const incident = await strangersReport();
    const given = texts(incident);
    expect(
      await writeLetterTexts(olga, incident.id, { ...given, fr: { ...given.fr, measures: ' ' } }),
    ).toMatchObject({ code: 'LETTER_PART', path: ['fr.measures'] });
    const naming = { ...given.de, nature: 'Ada Example war es.' };
    expect(await writeLetterTexts(olga, incident.id, { ...given, de: naming })).toMatchObject({
      code: 'NAMES_SOMEBODY',
    });
  });

  test('who has no account is on the list for the post', async () => {
    const incident = await strangersReport();
    await at.portal.data.transact(at.clock.now(), (tx) =>
      tx.common.accounts.update({ subjectId: ada.subjectId }, { closedAt: at.clock.now() }),
    );
    await release(incident);
    const { letters: all } = await lettersOfIncident(olga, await standing(incident.id));
    const [letter] = all;
    expect(letter).toMatchObject({ state: 'failed', failure: 'no-account' });
    if (!letter) throw new Error('no letter');
    expect(await noteLetterPosted(olga, letter.id)).toMatchObject({ kind: 'LetterPosted' });
    expect(await noteLetterPosted(olga, letter.id)).toMatchObject({ code: 'NOT_FAILED' });
    expect(await letters(incident)).toEqual([['Ada Example', 'posted']]);
  });

  test.each(['all', 'one'] as const)(
    'an exception for %s keeps letters back; what the authority orders overrides it',
    async (whom) => {
      const incident = await strangersReport();
      const [letter] = (await lettersOfIncident(olga, incident)).letters;
      const letterId = whom === 'one' ? (letter?.id ?? null) : null;
      await together(incident.id, (seen) =>
        proposeLetterException(olga, { ...seen, ground: 'unintelligible', letterId }),
      );
      await release(incident);
      expect(await ourBreachLetters(ada.ctx)).toEqual([]);
      const orderedAt = at.clock.now();
      await together(incident.id, (seen) => proposeLetterOrder(olga, { ...seen, orderedAt }));
      expect(await lettersOfIncident(olga, await standing(incident.id))).toMatchObject({
        orderedAt,
        exception: null,
      });
      expect(await ourBreachLetters(ada.ctx)).toHaveLength(1);
    },
  );

  test('everybody may read a notice that two released, for as long as it says', async () => {
    const incident = await strangersReport();
    const anybody = contextFor(at.portal, { kind: 'anonymous' } as const);
    const text = { subject: 'To our customers', body: 'Recordings went to somebody else.' };
    const now = at.clock.now();
    const times = { shownFrom: now, shownUntil: new Date(now.getTime() + 30 * DAY_MS) };
    const given = { texts: { en: text, de: text, fr: text }, ...times };
    await together(incident.id, async (seen) => {
      const proposed = await proposePublicNotice(olga, { ...seen, ...given });
      expect(await shownNotices(anybody)).toEqual([]);
      return proposed;
    });
    expect(await shownNotices(anybody)).toMatchObject([{ texts: { en: text } }]);
    at.clock.pass(31 * DAY_MS);
    expect(await shownNotices(anybody)).toEqual([]);
  });

  test('no column says openly what a letter says', async () => {
    const incident = await strangersReport();
    await release(incident);
    const rows: object[] = await at.portal.data.database.read(async (manager) => [
      ...(await manager.query('SELECT * FROM breach_letter_texts')),
    ]);
    const own = await at.portal.data
      .ofCase(taskScope({ kind: 'system', task: 'test' }, ada.subjectId))
      .breachLetters.find({});
    const values = [...rows, ...own]
      .flatMap((row) => Object.values(row))
      .map((value) => Buffer.from(String(value)));
    for (const word of ['Ada Example', 'recordings'])
      expect([word, values.some((value) => value.includes(word))]).toEqual([word, false]);
  });
});
