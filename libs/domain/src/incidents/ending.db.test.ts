import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addRegulator } from '@rightful/testing';
import { proposeLetterException } from '../breach-letters/index.ts';
import { LetterStage, STRANGER, WORDS } from '../breach-letters/test-support/letter-stage.ts';
import { answerAuthority, fileNotification, prepareFiling } from '../filings/index.ts';
import { contextFor } from '../portal/context.ts';
import { askAllReceivers } from '../receivers/index.ts';
import { writeToController } from '../regulators/index.ts';
import {
  confirmDeletionPublicly,
  decideIncidentStep,
  incidentDecisions,
  listReports,
  proposeClosingIncident,
  type SeenIncident,
  stillOpen,
  viewPublicReport,
} from './index.ts';

let stage: LetterStage;
beforeEach(async () => {
  stage = await LetterStage.open();
});
afterEach(() => stage.at.close());

const DESPITE = 'The rest goes on by post.';
const ending =
  (despite: string | null, outcome: 'breach' | 'no-breach' = 'breach') =>
  (seen: SeenIncident) =>
    proposeClosingIncident(stage.olga, { ...seen, outcome, keepsFrozen: false, despite });
const open = async (incident: { id: SeenIncident['incidentId'] }) =>
  Object.fromEntries((await stillOpen(stage.at.portal, incident)).map(({ kind, count }) => [kind, count]));
const anybody = () => contextFor(stage.at.portal, { kind: 'anonymous' });

describe('what is still open when an incident ends', () => {
  test('is counted: letters, duties, receivers, what is frozen; and goes as each is done', async () => {
    const { incident, key } = await stage.strangersReport();
    const frozen = { 'recordings-frozen': 3 };
    expect(await open(incident)).toEqual({ 'letters-unsent': 1, 'receivers-silent': 1, ...frozen });
    await stage.assess(incident);
    expect(await open(incident)).toEqual({
      ...{ 'people-untold': 1, 'letters-unsent': 1, 'authority-untold': 1, 'receivers-silent': 1 },
      ...frozen,
    });
    await confirmDeletionPublicly(anybody(), { ...key, allCopiesDeleted: true, passedOn: false });
    await stage.release(incident);
    expect(await open(incident)).toEqual({ 'authority-untold': 1, ...frozen });
  });

  test('a letter that came to nobody is open until it went by post; an exception leaves none', async () => {
    const { ada, at } = stage;
    const { incident } = await stage.strangersReport();
    await at.portal.data.transact(at.clock.now(), (tx) =>
      tx.common.accounts.update({ subjectId: ada.subjectId }, { closedAt: at.clock.now() }),
    );
    const except = (ground: 'later-measures' | null) =>
      stage.together(incident, (seen) => proposeLetterException(stage.olga, { ...seen, ground }));
    await except('later-measures');
    expect(await open(incident)).not.toHaveProperty('letters-unsent');
    await except(null);
    await stage.release(incident);
    expect(await open(incident)).toMatchObject({ 'letters-failed': 1 });
  });

  test('a receiver whom an officer asked is open until they answer or their time is over', async () => {
    const { incident } = await stage.strangersReport();
    await askAllReceivers(stage.olga, incident.id, [await stage.sentTo(stage.ada)]);
    expect(await open(incident)).toMatchObject({ 'receivers-silent': 2 });
    await stage.later(8);
    expect(await open(incident)).not.toHaveProperty('receivers-silent');
  });

  test('a question of the authority is open until it is answered', async () => {
    const { at } = stage;
    const { incident } = await stage.strangersReport();
    await stage.assess(incident);
    const rita = (await addRegulator(at, 'Rita Regulator')).ctx;
    const filing = await prepareFiling(stage.olga, incident, rita.viewer.authorityId, 'en');
    at.clock.pass(1_000);
    const { id: filingId, version } = filing;
    const filed = await fileNotification(stage.olga, { filingId, version, kind: 'preliminary' });
    expect(filed.kind).toBe('NotificationFiled');
    expect(await open(incident)).not.toHaveProperty('authority-untold');
    await writeToController(rita, { filingId, kind: 'question', words: 'How many?', answerBy: null });
    expect(await open(incident)).toMatchObject({ 'questions-unanswered': 1 });
    const [question] = await at.portal.data.common.authorityMessages.find({ filingId });
    await answerAuthority(stage.olga, { messageId: question?.id as never, words: 'One.' });
    expect(await open(incident)).not.toHaveProperty('questions-unanswered');
  });

  test('is kept with the decision, with the reason why it ends all the same', async () => {
    const { incident } = await stage.strangersReport();
    const seen = await stage.seen(incident);
    expect(await ending(null)(seen)).toMatchObject({ code: 'STILL_OPEN_UNSAID', path: ['despite'] });
    expect(await ending(' ')(seen)).toMatchObject({ code: 'STILL_OPEN_UNSAID' });
    expect(await ending('Ada Example knows.')(seen)).toMatchObject({ code: 'NAMES_SOMEBODY' });
    await stage.together(incident, ending(DESPITE));
    expect(await incidentDecisions(stage.olga, incident)).toMatchObject([
      {
        kind: 'close',
        state: 'applied',
        words: WORDS,
        despite: DESPITE,
        stillOpen: [
          { kind: 'letters-unsent', count: 1 },
          { kind: 'receivers-silent', count: 1 },
          { kind: 'recordings-frozen', count: 3 },
        ],
      },
    ]);
    const [row] = await stage.at.portal.data.common.incidentDecisions.find({ incidentId: incident.id });
    expect(JSON.stringify(row?.what) + row?.despiteSealed).not.toContain(DESPITE);
  });

  test('stops the second officer where more of it is open than the first saw', async () => {
    const { incident } = await stage.strangersReport();
    const decided = await stage.decide(incident, async (seen) => {
      const proposed = await ending(DESPITE)(seen);
      await stage.reaches(incident, 'S-B', stage.bruno);
      return proposed;
    });
    expect(decided).toMatchObject({ code: 'MORE_IS_OPEN' });
    expect(await stage.standing(incident)).toMatchObject({ state: 'open' });
    // It may be rejected, and proposed anew on what is open now.
    const [waiting] = await incidentDecisions(stage.otto, incident);
    const no = { decisionId: waiting?.id as never, verdict: 'reject', words: WORDS } as const;
    const { version } = await stage.seen(incident);
    expect(await decideIncidentStep(stage.otto, { ...no, version })).toMatchObject({
      kind: 'IncidentStepDecided',
    });
    await stage.together(incident, ending(DESPITE));
    expect(await stage.standing(incident)).toMatchObject({ state: 'closed' });
  });
});

describe('whoever reported', () => {
  test('signed in, hears by mail that it is settled, and in the portal what it was', async () => {
    const { ada, bruno } = stage;
    const { incident } = await stage.herReport();
    expect(await listReports(ada.ctx)).toMatchObject([{ incident: { closedAt: null, outcome: null } }]);
    await stage.together(incident, ending(DESPITE, 'no-breach'));
    expect(await stage.mailsTo(await stage.addressOf(ada))).toContain('report-settled');
    expect(await stage.mailsTo(await stage.addressOf(bruno))).not.toContain('report-settled');
    expect(await listReports(ada.ctx)).toMatchObject([{ incident: { outcome: 'no-breach' } }]);
  });

  test.each([true, false])('from outside, hears in words what came of it; deleted: %s', async (isDeleted) => {
    const { incident, key } = await stage.strangersReport();
    const said = { ...key, allCopiesDeleted: true, passedOn: true, words: 'My brother had it for a day.' };
    if (isDeleted) expect((await confirmDeletionPublicly(anybody(), said)).kind).toBe('DeletionConfirmed');
    await stage.together(incident, ending(DESPITE));
    const mails = await stage.at.portal.data.common.mails.find({ toAddress: STRANGER });
    const { caseNumber } = incident;
    expect(mails.map(({ message }) => message)).toContainEqual({
      ...{ kind: 'report-outcome', caseNumber, outcome: 'breach', isDeleted },
    });
    const shown = await viewPublicReport(anybody(), key);
    expect(shown).toEqual({
      ...{ caseNumber, reportedAt: expect.any(Date), closedAt: expect.any(Date), outcome: 'breach' },
      deletionConfirmedAt: isDeleted ? expect.any(Date) : null,
      passedOn: isDeleted ? true : null,
      deletionWords: isDeleted ? said.words : null,
    });
    expect(JSON.stringify(mails)).not.toContain('Ada');
  });

  test('from outside without an address, reads it with the number and the key, and nobody else does', async () => {
    const { incident, key } = await stage.strangersReport(null);
    await stage.together(incident, ending(DESPITE));
    expect(await viewPublicReport(anybody(), key)).toMatchObject({ outcome: 'breach' });
    for (const other of [{ reportKey: 'guess' }, { caseNumber: 'R2018-AAAA-AAAA' }])
      expect(await viewPublicReport(anybody(), { ...key, ...other })).toBeNull();
  });

  test('from outside, confirms all copies and says to whom they went; in no open column', async () => {
    const { incident, key } = await stage.strangersReport();
    const say = (said: object) =>
      confirmDeletionPublicly(anybody(), { ...key, allCopiesDeleted: true, passedOn: false, ...said });
    expect(await say({ allCopiesDeleted: false })).toMatchObject({ code: 'COPIES_LEFT' });
    expect(await say({ passedOn: true })).toMatchObject({ code: 'TO_WHOM' });
    expect(await say({ reportKey: 'guess' })).toMatchObject({ code: 'NOTHING_TO_REPORT' });
    expect(await say({ passedOn: true, words: 'To my brother.' })).toMatchObject({
      kind: 'DeletionConfirmed',
    });
    // Said once: what stands is not written over.
    await say({ words: 'To nobody.' });
    expect(await viewPublicReport(anybody(), key)).toMatchObject({ deletionWords: 'To my brother.' });
    const [row] = await stage.at.portal.data.common.reports.find({ incidentId: incident.id });
    expect(row?.deletionWordsSealed?.includes('brother')).toBe(false);
  });
});
