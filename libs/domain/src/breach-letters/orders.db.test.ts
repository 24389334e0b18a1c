import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { IncidentRow, IncidentSource } from '@rightful/data';
import { proposeClosingIncident } from '../incidents/index.ts';
import { askAllReceivers } from '../receivers/index.ts';
import {
  draftLetterTexts,
  lettersOfIncident,
  proposeLetterException,
  proposeLetterOrder,
  proposePublicNotice,
} from './index.ts';
import { DAY_MS, LetterStage } from './test-support/letter-stage.ts';

let stage: LetterStage;
let incident: IncidentRow;
beforeEach(async () => {
  stage = await LetterStage.open();
  ({ incident } = await stage.strangersReport());
  await stage.later(0);
});
afterEach(() => stage.at.close());

const order = () =>
  stage.together(incident, (seen) =>
    proposeLetterOrder(stage.olga, { ...seen, orderedAt: stage.at.clock.now() }),
  );
const close = () =>
  stage.together(incident, (seen) =>
    proposeClosingIncident(stage.olga, {
      ...seen,
      ...({ outcome: 'breach', keepsFrozen: false, despite: 'Over.' } as const),
    }),
  );
const hers = async () => {
  const { letters } = await lettersOfIncident(stage.olga, await stage.standing(incident));
  return letters[0]?.id;
};

test.each([['one person'], ['all']])('against an order no exception of %s stands', async (whose) => {
  await order();
  const letterId = whose === 'all' ? null : await hers();
  const seen = await stage.seen(incident);
  const except = { ...seen, ground: 'unintelligible', letterId } as const;
  expect(await proposeLetterException(stage.olga, except)).toMatchObject({ code: 'ORDERED' });
  await stage.release(incident);
  await stage.later(0);
  expect(await stage.letters(incident)).toEqual([['Ada Example', 'delivered']]);
});

test('an order that comes after the end is followed: letters go out, receivers are asked, a notice is shown', async () => {
  await close();
  await order();
  expect(await askAllReceivers(stage.olga, incident.id)).toMatchObject({ kind: 'ReceiversAsked' });
  await stage.release(incident);
  await stage.later(0);
  expect(await stage.letters(incident)).toEqual([['Ada Example', 'delivered']]);
  const text = { subject: 'What happened', body: 'Recordings went out.' };
  const shownFrom = stage.at.clock.now();
  await stage.together(incident, (seen) =>
    proposePublicNotice(stage.olga, {
      ...seen,
      texts: { en: text, de: text, fr: text },
      ...{ shownFrom, shownUntil: new Date(shownFrom.getTime() + DAY_MS) },
    }),
  );
  expect((await stage.standing(incident)).state).toBe('closed');
});

test('nothing else is proposed of an incident that is over', async () => {
  await close();
  const again = { ...(await stage.seen(incident)), outcome: 'breach', keepsFrozen: false } as const;
  expect(await proposeClosingIncident(stage.olga, again)).toMatchObject({ code: 'NO_SUCH_INCIDENT' });
});

test.each<[IncidentSource, boolean]>([
  ['customer-report', true],
  ['public-report', true],
  ['gate', false],
  ['audit', false],
  ['ledger', false],
  ['officer', false],
  ['processor', false],
])('where %s opened it, the letter says that somebody told us: %s', (source, isTold) => {
  const { nature } = draftLetterTexts(stage.at.portal, { ...incident, source }).en;
  expect(nature.includes('somebody told us')).toBe(isTold);
});
