import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Data, Database } from '@rightful/data';
import { signOut } from '@rightful/domain';
import { addCustomer, openTestHost, type TestCustomer, type TestHost } from '@rightful/testing';

/** Who speaks is remembered for 400 ms where an operation only reads, unless this process changes anything. */
const REMEMBERED_MS = 400;
const WHO = '{ viewer { role } }';
const CHANGE = 'mutation { askForCopy(input: {}) { __typename } }';

let at: TestHost;
let ada: TestCustomer;
let statements: string[];
let elsewhere: { data: Data; close(): Promise<void> };

beforeEach(async () => {
  statements = [];
  at = await openTestHost({ onStatement: (sql) => void statements.push(sql) });
  ada = await addCustomer(at.test, 'Ada Example');
  const database = await Database.open(at.test.secrets.databaseUrl);
  elsewhere = { data: new Data(database, at.test.portal.keyService), close: () => database.close() };
});
afterEach(async () => {
  await elsewhere.close();
  await at.close();
});

const roleOf = async () => (await at.ask(ada.token, WHO)).body.data.viewer?.role ?? null;
const endElsewhere = () =>
  elsewhere.data.transact(at.test.clock.now(), (tx) =>
    tx.common.sessions.update({ id: ada.ctx.viewer.sessionId }, { endedAt: tx.now }),
  );
const sessionsAsked = () => statements.filter((sql) => /sessions/.test(sql)).length;

test('a page that follows another does not ask anew who speaks', async () => {
  expect(await roleOf()).toBe('CUSTOMER');
  statements = [];
  expect(await roleOf()).toBe('CUSTOMER');
  expect(sessionsAsked()).toBe(0);
});

test('a sign-out in this process ends it at once', async () => {
  await roleOf();
  await signOut(ada.ctx);
  expect(await roleOf()).toBeNull();
});

test('what another process ends reads nothing after 400 ms', async () => {
  await roleOf();
  await endElsewhere();
  await pause(REMEMBERED_MS);
  expect(await roleOf()).toBeNull();
});

test('who changes anything is always asked for, also when another process ended the session just now', async () => {
  await roleOf();
  await endElsewhere();
  statements = [];
  const { body } = await at.ask(ada.token, CHANGE);
  expect(sessionsAsked()).toBeGreaterThan(0);
  expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
