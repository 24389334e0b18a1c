/** A server with people in it, each with recordings and a copy that is ready; it builds what is asked for meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import { createHost } from '@rightful/api';
import { archiveOf, askForCopy, createAccount, findRequest, taskContext } from '@rightful/domain';
import { makeLog } from '@rightful/telemetry';
import { addCustomer, addDevice, addRecordings, openTestPortal, type TestClock } from '@rightful/testing';
import { answerQuestions } from '../http/answer-questions.ts';
import type { Visitor } from './client.ts';

const PEOPLE = 60;
const RECORDINGS = 60;
const PASSWORD = 'teal kettle at dawn';
const clock = { now: () => new Date(), pass: () => undefined } as unknown as TestClock;

// The visitors come over a proxy, each from a network of their own.
const test = await openTestPortal({ clock, settings: { RIGHTFUL_TRUST_PROXY_HOPS: '1' } });
const { portal } = test;
const host = await createHost({
  portal,
  version: '0.0.0',
  demo: false,
  verifierFile: '',
  log: makeLog({ write: () => undefined }),
});

/** Everybody has the same password: its hash is made once. */
async function passwordHash(): Promise<string | null> {
  const email = 'olga@example.org';
  const common = { email, displayName: 'Olga', locale: 'en', password: PASSWORD } as const;
  await createAccount(taskContext(portal, 'bench'), { ...common, role: 'officer' });
  return (await portal.data.common.accounts.one({ email }))?.passwordHash ?? null;
}

answerQuestions({
  async open(): Promise<{ url: string; visitors: Visitor[] }> {
    const hash = await passwordHash();
    await portal.jobs.start();
    const visitors: Visitor[] = [];
    for (let one = 0; one < PEOPLE; one += 1) {
      const letters = [...String(one)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
      const customer = await addCustomer(test, `Visitor ${letters}`);
      const deviceId = await addDevice(test, `S-${one}`, [{ customer, from: '2018-01-01' }]);
      await addRecordings(test, customer, { deviceId, count: RECORDINGS, byteLength: 8_044 });
      const { ctx } = customer;
      const id = ctx.viewer.accountId;
      await portal.data.transact(clock.now(), (tx) =>
        tx.common.accounts.update({ id }, { passwordHash: hash }),
      );
      const asked = await askForCopy(ctx, {});
      if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
      let request = await findRequest(ctx, asked.request.id);
      for (; request?.state !== 'ready'; request = await findRequest(ctx, asked.request.id)) await pause(10);
      const archive = await archiveOf(ctx, request);
      if (!archive) throw new Error('There is no archive.');
      const email = `visitor.${letters}@example.org`;
      visitors.push({
        token: customer.token,
        email,
        password: PASSWORD,
        archiveId: archive.id,
        entryCount: RECORDINGS,
      });
    }
    return { url: await host.listen(0, '127.0.0.1'), visitors };
  },
  async stop() {
    await host.close();
    await test.close();
  },
});
