import { expect, test } from '@jest/globals';
import { atMost } from '@rightful/data';
import { openPeople } from '../test-support/open-people.ts';
import { takeAttempt } from './attempt-counter.ts';
import { signInByEmail } from './attempt-limits.ts';

async function countedAs(email: string): Promise<string[]> {
  const people = await openPeople();
  try {
    await takeAttempt(people.nobody, [signInByEmail(email)]);
    const rows = await people.data.common.attempts.find({ windowStartsAt: atMost(people.nobody.now()) });
    return rows.map((row) => row.key.toString('hex'));
  } finally {
    await people.close();
  }
}

test('who copies the table cannot try addresses against it: each installation counts under a key of its own', async () => {
  const here = await countedAs('ada@people.example');
  const elsewhere = await countedAs('ada@people.example');
  expect(here).toHaveLength(2);
  expect(elsewhere.filter((key) => here.includes(key))).toEqual([]);
});
