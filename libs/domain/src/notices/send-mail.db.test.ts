import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MailRefused, type Message } from '@rightful/mail';
import { newId } from '@rightful/policy';
import { openTestData, type TestData } from '@rightful/testing';
import { type SendMailContext, sendMail } from './send-mail.ts';
import { writeMail } from './write-mail.ts';
import { writeMailToOfficers } from './write-mail-to-officers.ts';

const MINUTE_MS = 60_000;
let portal: TestData;
let nowMs: number;
let sent: Message[];
let answer: (message: Message) => Promise<void>;
let ctx: SendMailContext;

beforeEach(async () => {
  portal = await openTestData();
  nowMs = Date.parse('2026-11-22T12:00:00.000Z');
  sent = [];
  answer = async () => undefined;
  ctx = {
    data: portal.data,
    now: () => new Date(nowMs),
    log: () => undefined,
    mailer: {
      async send(message) {
        await answer(message);
        sent.push(message);
      },
    },
  };
});
afterEach(() => portal.close());

const write = (address: string) =>
  portal.data.transact(ctx.now(), (tx) =>
    writeMail(tx, ctx.now(), { accountId: null, address, locale: 'de' }, { kind: 'something-waits' }),
  );

test('what was written is sent once, as it was written', async () => {
  await write('ada@people.example');
  expect(await sendMail(ctx)).toEqual({ sent: 1, refused: 0, postponed: 0 });
  expect(await sendMail(ctx)).toEqual({ sent: 0, refused: 0, postponed: 0 });
  expect(sent).toMatchObject([
    { to: 'ada@people.example', locale: 'de', writtenAt: ctx.now(), content: { kind: 'something-waits' } },
  ]);
});

test('a change that fails takes its mail with it', async () => {
  const failed = portal.data.transact(ctx.now(), async (tx) => {
    const to = { accountId: null, address: 'ada@people.example', locale: 'en' } as const;
    await writeMail(tx, ctx.now(), to, { kind: 'something-waits' });
    throw new Error('given up');
  });
  await expect(failed).rejects.toThrow('given up');
  expect(await sendMail(ctx)).toMatchObject({ sent: 0 });
});

test('eight senders at once send each of many mails once', async () => {
  for (let index = 0; index < 60; index += 1) await write(`${index}@people.example`);
  await Promise.all(Array.from({ length: 8 }, () => sendMail(ctx)));
  expect(sent).toHaveLength(60);
  expect(new Set(sent.map((message) => message.id)).size).toBe(60);
});

test('a busy server is tried again, later each time', async () => {
  await write('ada@people.example');
  answer = async () => Promise.reject(new Error('451 busy'));
  const pausesMinutes: number[] = [];
  for (let time = 0; time < 4; time += 1) {
    expect(await sendMail(ctx)).toMatchObject({ postponed: 1 });
    const [mail] = await portal.data.common.mails.find({ toAddress: 'ada@people.example' });
    pausesMinutes.push(((mail?.nextTryAt?.getTime() ?? 0) - nowMs) / MINUTE_MS);
    nowMs = mail?.nextTryAt?.getTime() ?? 0;
  }
  expect(pausesMinutes).toEqual([1, 2, 4, 8]);
  answer = async () => undefined;
  expect(await sendMail(ctx)).toMatchObject({ sent: 1 });
});

test('a mail that can never go out is given up and holds no other', async () => {
  await write('not an address');
  await write('ada@people.example');
  answer = async (message) => {
    if (message.to === 'not an address') throw new MailRefused('no address');
  };
  expect(await sendMail(ctx)).toEqual({ sent: 1, refused: 1, postponed: 0 });
  nowMs += 7 * 24 * 60 * MINUTE_MS;
  expect(await sendMail(ctx)).toEqual({ sent: 0, refused: 0, postponed: 0 });
});

test('a sender that dies leaves the mail to the next, under the same id', async () => {
  await write('ada@people.example');
  let died = (): void => undefined;
  const dying = new Promise<void>((resolve) => {
    died = resolve;
  });
  const ids: string[] = [];
  answer = async (message) => {
    ids.push(message.id);
    died();
    await new Promise(() => undefined);
  };
  void sendMail(ctx);
  await dying;
  answer = async (message) => void ids.push(message.id);
  expect(await sendMail(ctx)).toMatchObject({ sent: 0 });
  nowMs += 2 * MINUTE_MS;
  expect(await sendMail(ctx)).toMatchObject({ sent: 1 });
  expect(new Set(ids).size).toBe(1);
});

test('officers are all written to, other people and closed accounts are not', async () => {
  const add = (email: string, role: 'officer' | 'regulator', closedAt: Date | null) =>
    portal.data.transact(ctx.now(), (tx) =>
      tx.common.accounts.insert({
        id: newId('account', ctx.now()),
        role,
        email,
        displayName: 'Somebody',
        locale: 'en',
        subjectId: null,
        subjectSeal: null,
        authorityId: null,
        passwordHash: null,
        totpSealed: null,
        totpConfirmedAt: null,
        totpLastStep: null,
        failedAttempts: 0,
        lockedUntil: null,
        createdAt: ctx.now(),
        closedAt,
      }),
    );
  await add('olga@people.example', 'officer', null);
  await add('otto@people.example', 'officer', null);
  await add('gone@people.example', 'officer', ctx.now());
  await add('reg@people.example', 'regulator', null);
  await portal.data.transact(ctx.now(), (tx) => writeMailToOfficers(tx, ctx.now(), { kind: 'gate-held' }));
  await sendMail(ctx);
  expect(sent.map((message) => message.to).sort()).toEqual(['olga@people.example', 'otto@people.example']);
});
