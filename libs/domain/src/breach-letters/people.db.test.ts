import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type IncidentRow, taskScope } from '@rightful/data';
import { newId } from '@rightful/policy';
import type { TestCustomer, TestPortal } from '@rightful/testing';
import { prepareDownload } from '../deliveries/index.ts';
import { confirmDeletion } from '../incidents/index.ts';
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
import { DAY_MS, LetterStage, STRANGER } from './test-support/letter-stage.ts';

let stage: LetterStage;
let at: TestPortal;
let ada: TestCustomer;
let bruno: TestCustomer;
let olga: OfficerContext;

beforeEach(async () => {
  stage = await LetterStage.open();
  ({ at, ada, bruno, olga } = stage);
});
afterEach(() => at.close());

const texts = (incident: IncidentRow) => draftLetterTexts(at.portal, incident);

describe('whoever received what is not theirs', () => {
  test('is asked by the portal itself where their own report shows it, once', async () => {
    await stage.download(ada);
    const { incident } = await stage.herReport();
    await stage.later(0);
    expect(await receiverAsksOf(olga, incident)).toMatchObject([
      { customerName: 'Ada Example', state: 'asked', askedByName: null },
    ]);
    expect(
      (await stage.mailsTo(await stage.addressOf(ada))).filter((kind) => kind === 'deletion-asked'),
    ).toHaveLength(1);
  });

  test('is not asked who received nothing', async () => {
    const asked = await askForCopy(ada.ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    await at.portal.jobs.drain();
    const archive = await archiveOf(ada.ctx, asked.request);
    if (!archive || (await prepareDownload(ada.ctx, archive.id)).kind !== 'DownloadPrepared')
      throw new Error('not prepared');
    const { incident } = await stage.herReport();
    expect(await receiverAsksOf(olga, incident)).toEqual([]);
  });

  test('is reminded once, then no confirmation came; a late one still counts', async () => {
    await stage.download(ada);
    const { incident } = await stage.herReport();
    await stage.later(4);
    await stage.later(1);
    expect(
      (await stage.mailsTo(await stage.addressOf(ada))).filter((kind) => kind === 'deletion-asked'),
    ).toHaveLength(2);
    expect(await receiverAsksOf(olga, incident)).toMatchObject([{ state: 'reminded' }]);
    await stage.later(4);
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
    await stage.download(ada);
    const { incident, reportId } = await stage.herReport();
    await confirmDeletion(ada.ctx, reportId);
    expect(await receiverAsksOf(olga, incident)).toMatchObject([{ state: 'confirmed' }]);
    expect(await ourReceiverAsks(bruno.ctx)).toEqual([]);
  });

  test('without an account is reminded at the address that they gave', async () => {
    const { incident } = await stage.strangersReport();
    await stage.later(4);
    await stage.later(1);
    expect(await stage.mailsTo(STRANGER)).toEqual(['report-received', 'deletion-reminder']);
    await stage.later(4);
    expect(await at.portal.data.common.reports.one({ incidentId: incident.id })).toMatchObject({
      deletionLapsedAt: at.clock.now(),
    });
  });

  test('an officer asks nobody whose own recordings these are, unless they name them', async () => {
    const { incident } = await stage.strangersReport();
    expect(await askAllReceivers(olga, incident.id)).toMatchObject({ kind: 'ReceiversAsked', count: 0 });
    const [hersSent, others] = [await stage.sentTo(ada), newId('delivery', at.clock.now())];
    expect(await askAllReceivers(olga, incident.id, [others])).toMatchObject({ code: 'NOT_A_RECEIVER' });
    expect(await askAllReceivers(olga, incident.id, [hersSent])).toMatchObject({ count: 1 });
    expect(await askAllReceivers(olga, incident.id, [hersSent])).toMatchObject({ count: 0 });
    expect(await receiverAsksOf(olga, incident)).toMatchObject([{ askedByName: 'Olga Officer' }]);
  });
});

describe('the people whom an incident touches', () => {
  test('are counted, and not who says that it is not theirs', async () => {
    expect(await stage.letters((await stage.herReport()).incident)).toEqual([]);
    expect(await stage.letters((await stage.strangersReport()).incident)).toEqual([
      ['Ada Example', 'prepared'],
    ]);
  });

  test('are written to once two released the words: in the portal, and a mail that says nothing', async () => {
    const { incident } = await stage.strangersReport();
    expect(await ourBreachLetters(ada.ctx)).toEqual([]);
    await stage.release(incident);
    await stage.later(0);
    expect(await stage.letters(incident)).toEqual([['Ada Example', 'delivered']]);
    const [letter] = await ourBreachLetters(ada.ctx);
    if (!letter) throw new Error('no letter');
    expect(letter.body).toContain('Ada Example');
    expect(letter.body).toContain('3 recordings of yours');
    expect(letter.body).toContain(incident.caseNumber);
    for (const part of ['nature', 'consequences', 'measures', 'advice'] as const)
      expect(letter.body).toContain(texts(incident).en[part]);
    expect(
      (await stage.mailsTo(await stage.addressOf(ada))).filter((kind) => kind === 'letter-waits'),
    ).toHaveLength(1);
    expect(await readBreachLetter(bruno.ctx, letter.id)).toBeNull();
    expect(await stage.letters(incident)).toEqual([['Ada Example', 'delivered']]);
    expect(await readBreachLetter(ada.ctx, letter.id)).toMatchObject({ readAt: at.clock.now() });
    expect(await stage.letters(incident)).toEqual([['Ada Example', 'read']]);
    const number = await stage.written(incident);
    expect(await proposeLetters(olga, { ...(await stage.seen(incident)), number })).toMatchObject({
      code: 'NOBODY_WAITS',
    });
    await stage.later(1);
    expect(await ourBreachLetters(ada.ctx)).toHaveLength(1);
  });

  test('the words say everything that the law asks, in each language, and name nobody', async () => {
    const { incident } = await stage.strangersReport();
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
    const { incident } = await stage.strangersReport();
    await at.portal.data.transact(at.clock.now(), (tx) =>
      tx.common.accounts.update({ subjectId: ada.subjectId }, { closedAt: at.clock.now() }),
    );
    await stage.release(incident);
    const { letters: all } = await lettersOfIncident(olga, await stage.standing(incident));
    const [letter] = all;
    expect(letter).toMatchObject({ state: 'failed', failure: 'no-account' });
    if (!letter) throw new Error('no letter');
    expect(await noteLetterPosted(olga, letter.id)).toMatchObject({ kind: 'LetterPosted' });
    expect(await noteLetterPosted(olga, letter.id)).toMatchObject({ code: 'NOT_FAILED' });
    expect(await stage.letters(incident)).toEqual([['Ada Example', 'posted']]);
  });

  test.each(['all', 'one'] as const)(
    'an exception for %s keeps letters back; what the authority orders overrides it',
    async (whom) => {
      const { incident } = await stage.strangersReport();
      const [letter] = (await lettersOfIncident(olga, incident)).letters;
      const letterId = whom === 'one' ? (letter?.id ?? null) : null;
      await stage.together(incident, (seen) =>
        proposeLetterException(olga, { ...seen, ground: 'unintelligible', letterId }),
      );
      await stage.release(incident);
      expect(await ourBreachLetters(ada.ctx)).toEqual([]);
      const orderedAt = at.clock.now();
      await stage.together(incident, (seen) => proposeLetterOrder(olga, { ...seen, orderedAt }));
      expect(await lettersOfIncident(olga, await stage.standing(incident))).toMatchObject({
        orderedAt,
        exception: null,
      });
      expect(await ourBreachLetters(ada.ctx)).toHaveLength(1);
    },
  );

  test('everybody may read a notice that two released, for as long as it says', async () => {
    const { incident } = await stage.strangersReport();
    const anybody = contextFor(at.portal, { kind: 'anonymous' } as const);
    const text = { subject: 'To our customers', body: 'Recordings went to somebody else.' };
    const now = at.clock.now();
    const times = { shownFrom: now, shownUntil: new Date(now.getTime() + 30 * DAY_MS) };
    const given = { texts: { en: text, de: text, fr: text }, ...times };
    await stage.together(incident, async (seen) => {
      const proposed = await proposePublicNotice(olga, { ...seen, ...given });
      expect(await shownNotices(anybody)).toEqual([]);
      return proposed;
    });
    expect(await shownNotices(anybody)).toMatchObject([{ texts: { en: text } }]);
    at.clock.pass(31 * DAY_MS);
    expect(await shownNotices(anybody)).toEqual([]);
  });

  test('no column says openly what a letter says', async () => {
    const { incident } = await stage.strangersReport();
    await stage.release(incident);
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
