import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeDecoders } from '@rightful/audio';
import { taskScope } from '@rightful/data';
import { addCustomer, openTestPortal, type TestCustomer, type TestPortal } from '@rightful/testing';
import { taskContext } from '../../../portal/context.ts';
import { feed, sound, writeFeed } from '../test-support/feed.ts';
import { createSubject } from './create-subject.ts';
import { importDevices } from './import-devices.ts';

let portal: TestPortal;
let ada: TestCustomer;

beforeAll(async () => {
  portal = await openTestPortal();
  ada = await addCustomer(portal, 'Ada Example');
  await addCustomer(portal, 'Bruno Example');
});
afterAll(async () => {
  await portal.close();
  await closeDecoders();
});

async function load(...lines: string[]): Promise<string[]> {
  const path = join(portal.folder, 'devices.csv');
  writeFileSync(path, `serial,model,owner,ownedFrom,ownedTo,room\n${lines.join('\n')}\n`);
  const told: string[] = [];
  await importDevices(taskContext(portal.portal, 'import'), path, (_, outcome) =>
    told.push(outcome.kind === 'Refused' ? outcome.detail : outcome.kind),
  );
  return told;
}
const ledger = async () => {
  const ctx = taskContext(portal.portal, 'test');
  const lines = await ctx.data
    .owned(taskScope(ctx.viewer, ada.subjectId))
    .ownerships.find({ subjectId: ada.subjectId }, { order: { ownedFrom: 'ASC' } });
  return lines.map(({ ownedFrom, ownedTo, room }) => [ownedFrom.toISOString(), ownedTo?.toISOString(), room]);
};

test('one person after the other, also on the very same instant; the same file again changes nothing', async () => {
  const lines = [
    'S-1,Round,ada.example@example.org,2018-01-01T00:00:00Z,2018-06-01T00:00:00Z,Kitchen',
    'S-1,Round,Bruno.Example@Example.org,2018-06-01T00:00:00Z,,',
    'S-2,Mini,,,,',
  ];
  expect(await load(...lines)).toEqual(['Added', 'Added', 'Added']);
  const before = await ledger();
  expect(await load(...lines)).toEqual(['Unchanged', 'Unchanged', 'Unchanged']);
  expect(await ledger()).toEqual(before);
});

test('a person is found by customer number', async () => {
  const ctx = taskContext(portal.portal, 'test');
  expect(await createSubject(ctx, { displayName: 'Cleo Example', customerNumber: '4711' })).toMatchObject({
    kind: 'SubjectCreated',
  });
  expect(await createSubject(ctx, { displayName: 'Other', customerNumber: '4711' })).toMatchObject({
    code: 'SUBJECT_EXISTS',
  });
  expect(await load('S-3,Mini,4711,2018-01-01T00:00:00Z,,')).toEqual(['Added']);
});

test.each([
  ['within another’s time', '2018-02-01T00:00:00Z', '2018-03-01T00:00:00Z', /at the same time/],
  ['around it', '2017-01-01T00:00:00Z', '2018-02-01T00:00:00Z', /at the same time/],
  ['a millisecond into it', '2017-01-01T00:00:00Z', '2018-01-01T00:00:00.001Z', /at the same time/],
  ['without an end', '2017-06-01T00:00:00Z', '', /at the same time/],
])(
  'an ownership %s is refused with a sentence, and the lines after it go on',
  async (_, from, to, sentence) => {
    const before = await ledger();
    const [refused, next] = await load(`S-1,Round,4711,${from},${to},`, 'S-2,Mini,,,,');
    expect(refused).toMatch(sentence);
    expect(next).toBe('Unchanged');
    expect(await ledger()).toEqual(before);
  },
);

test('nobody by that name, an end before the beginning, and no zone are refused', async () => {
  expect(
    await load(
      'S-9,Round,nobody@example.org,2018-01-01T00:00:00Z,,',
      'S-9,Round,4711,2018-01-01T00:00:00Z,2017-01-01T00:00:00Z,',
      'S-9,Round,4711,2018-01-01T00:00:00,,',
    ),
  ).toEqual([
    expect.stringMatching(/^Nobody has/),
    expect.stringMatching(/not after/),
    expect.stringMatching(/time zone/),
  ]);
});

test('an ownership gets its end once, and none before recordings that were taken in for this owner', async () => {
  const line = (to: string) => load(`S-5,Mini,ada.example@example.org,2018-01-01T00:00:00Z,${to},`);
  expect(await line('')).toEqual(['Added']);
  const folder = writeFeed(portal, ['a.wav,S-5,2018-05-01T00:00:00Z'], { 'a.wav': sound(1) });
  expect(await feed(portal, folder)).toEqual(['Ingested']);
  expect(await line('2018-05-01T00:00:00Z')).toEqual([
    expect.stringMatching(/^Recordings after this end \(1\)/),
  ]);
  expect(await line('2018-05-01T00:00:00.001Z')).toEqual(['Ended']);
  expect(await line('2018-09-01T00:00:00Z')).toEqual([expect.stringMatching(/another end/)]);
});
