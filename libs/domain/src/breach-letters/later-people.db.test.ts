import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addCustomer, type TestCustomer } from '@rightful/testing';
import { decideIncidentStep } from '../incidents/index.ts';
import {
  draftLetterTexts,
  ourBreachLetters,
  previewLetters,
  proposeLetterException,
  proposeLetters,
  proposePublicNotice,
} from './index.ts';
import { DAY_MS, LetterStage, WORDS } from './test-support/letter-stage.ts';

let stage: LetterStage;
beforeEach(async () => {
  stage = await LetterStage.open();
});
afterEach(() => stage.at.close());

const lettersOf = async ({ ctx }: TestCustomer) => (await ourBreachLetters(ctx)).length;
const reasonOf = async (label: string) =>
  (await stage.at.portal.data.common.workItems.find({ label, openMark: 1 })).map(({ reason }) => reason);

describe('whom an incident turns out to touch after its letters went out', () => {
  test('gets a letter by a further release of two, and nobody gets two or is forgotten', async () => {
    const { ada, bruno } = stage;
    const clara = await addCustomer(stage.at, 'Clara Muster');
    const { incident } = await stage.strangersReport();
    await stage.release(incident);
    await stage.reaches(incident, 'S-B', bruno);
    await stage.later(1);
    // One officer's word sent hers; nobody's sent his.
    expect(await stage.letters(incident)).toEqual([
      ['Ada Example', 'delivered'],
      ['Bruno Beispiel', 'prepared'],
    ]);
    expect(await lettersOf(bruno)).toBe(0);

    // The same wording may go out once more, to those who wait.
    await stage.together(incident, (seen) => proposeLetters(stage.olga, { ...seen, number: 1 }));
    expect(await Promise.all([ada, bruno, clara].map(lettersOf))).toEqual([1, 1, 0]);
    await stage.reaches(incident, 'S-C', clara);
    await stage.release(incident);
    await stage.later(1);
    expect(await Promise.all([ada, bruno, clara].map(lettersOf))).toEqual([1, 1, 1]);
    for (const one of [ada, bruno, clara])
      expect(
        (await stage.mailsTo(await stage.addressOf(one))).filter((kind) => kind === 'letter-waits'),
      ).toEqual(['letter-waits']);
  });

  test('waits for the next release where the one under way was proposed before', async () => {
    const { ada, bruno, olga, otto } = stage;
    const { incident } = await stage.strangersReport();
    const number = await stage.written(incident);
    const proposed = await proposeLetters(olga, { ...(await stage.seen(incident)), number });
    if (proposed.kind !== 'IncidentStepProposed') throw new Error(JSON.stringify(proposed));
    expect(proposed.decision.what).toEqual({ number, letterCount: 1 });
    stage.at.clock.pass(1_000);
    await stage.reaches(incident, 'S-B', bruno);
    const { version } = await stage.seen(incident);
    const yes = { decisionId: proposed.decision.id, version, verdict: 'confirm', words: WORDS } as const;
    expect(await decideIncidentStep(otto, yes)).toMatchObject({ kind: 'IncidentStepDecided' });
    await stage.later(1);
    expect(await Promise.all([ada, bruno].map(lettersOf))).toEqual([1, 0]);
    await stage.release(incident);
    expect(await Promise.all([ada, bruno].map(lettersOf))).toEqual([1, 1]);
  });

  test('has a letter of each incident that reaches them', async () => {
    const { ada, bruno } = stage;
    const first = (await stage.strangersReport()).incident;
    const second = (await stage.herReport()).incident;
    await stage.reaches(first, 'S-B', bruno);
    await stage.reaches(second, 'S-D', bruno);
    for (const incident of [first, second]) await stage.release(incident);
    await stage.later(1);
    expect(await Promise.all([ada, bruno].map(lettersOf))).toEqual([1, 2]);
    const bodies = (await ourBreachLetters(bruno.ctx)).map(({ body }) => body);
    for (const { caseNumber } of [first, second])
      expect(bodies.filter((body) => body.includes(caseNumber))).toHaveLength(1);
  });
});

describe('before a release', () => {
  test('officers see the very words that go out, in each language', async () => {
    const { ada, olga } = stage;
    const { incident } = await stage.strangersReport();
    expect(await previewLetters(olga, incident, 1)).toBeNull();
    const number = await stage.written(incident);
    const shown = await previewLetters(olga, await stage.standing(incident), number);
    expect(shown?.map(({ locale }) => locale)).toEqual(['en', 'de', 'fr']);
    const texts = draftLetterTexts(stage.at.portal, incident);
    for (const { locale, body } of shown ?? [])
      for (const part of ['Ada Example', incident.caseNumber, texts[locale].measures])
        expect(body).toContain(part);
    await stage.together(incident, (seen) => proposeLetters(olga, { ...seen, number }));
    const [letter] = await ourBreachLetters(ada.ctx);
    expect(shown?.find(({ locale }) => locale === letter?.locale)).toMatchObject({
      subject: letter?.subject,
      body: letter?.body,
    });
  });

  test('the list of work says that the people have to be told, until all of them are', async () => {
    const { bruno, olga } = stage;
    const { incident } = await stage.strangersReport();
    const { caseNumber } = incident;
    expect(await reasonOf(caseNumber)).toEqual(['incident']);
    await stage.assess(incident);
    expect(await reasonOf(caseNumber)).toEqual(['people-untold']);
    const number = await stage.written(incident);
    await stage.together(incident, async (seen) => {
      const proposed = await proposeLetters(olga, { ...seen, number });
      expect(await reasonOf(caseNumber)).toEqual(['second-officer']);
      return proposed;
    });
    expect(await reasonOf(caseNumber)).toEqual(['incident']);
    await stage.reaches(incident, 'S-B', bruno);
    expect(await reasonOf(caseNumber)).toEqual(['people-untold']);
    await stage.release(incident);
    expect(await reasonOf(caseNumber)).toEqual(['incident']);
  });

  test('an exception takes that from the list; one for the effort does once a notice is shown', async () => {
    const { olga, at } = stage;
    const { incident } = await stage.strangersReport();
    const { caseNumber } = incident;
    await stage.assess(incident);
    const except = (ground: 'effort' | 'unintelligible' | null) =>
      stage.together(incident, (seen) => proposeLetterException(olga, { ...seen, ground }));
    await except('unintelligible');
    expect(await reasonOf(caseNumber)).toEqual(['incident']);
    await except(null);
    expect(await reasonOf(caseNumber)).toEqual(['people-untold']);
    await except('effort');
    expect(await reasonOf(caseNumber)).toEqual(['people-untold']);
    const text = { subject: 'To our customers', body: 'Recordings went to somebody else.' };
    const shownFrom = at.clock.now();
    const shown = { shownFrom, shownUntil: new Date(shownFrom.getTime() + 30 * DAY_MS) };
    const notice = { texts: { en: text, de: text, fr: text }, ...shown };
    await stage.together(incident, (seen) => proposePublicNotice(olga, { ...seen, ...notice }));
    expect(await reasonOf(caseNumber)).toEqual(['incident']);
  });
});
