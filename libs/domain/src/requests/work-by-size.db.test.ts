import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ownScope } from '@rightful/data';
import { InProcessJobs } from '@rightful/jobs';
import type { RequestId } from '@rightful/policy';
import { addCustomer, addDevice, addRecordings, openTestPortal, type TestPortal } from '@rightful/testing';
import { askForCopy } from './ask-for-copy.ts';
import { registerBySize } from './work-by-size.ts';

let at: TestPortal;
beforeEach(async () => {
  at = await openTestPortal();
});
afterEach(() => at.close());

async function ask(name: string, isLarge: boolean): Promise<RequestId> {
  const customer = await addCustomer(at, name);
  const deviceId = await addDevice(at, `S-${name}`, [{ customer, from: '2018-01-01' }]);
  await addRecordings(at, customer, { deviceId, count: 1 });
  const asked = await askForCopy(customer.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  const { id } = asked.request;
  if (isLarge)
    await at.portal.data.transact(at.clock.now(), (tx) =>
      tx.owned(ownScope(customer.ctx.viewer)).requests.update({ id }, { totalByteLength: 2 ** 31 }),
    );
  return id;
}
const inLetters = (count: number) => [...String(count)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

test('more large requests than slots hold up none of the others', async () => {
  const large: RequestId[] = [];
  const small: RequestId[] = [];
  for (let one = 0; one < 4; one += 1) large.push(await ask(`Large ${inLetters(one)}`, true));
  for (let one = 0; one < 30; one += 1) small.push(await ask(`Small ${inLetters(one)}`, false));
  const done: RequestId[] = [];
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  // Jobs of the test's own: the portal's would really build what was asked for.
  const jobs = new InProcessJobs();
  registerBySize({ ...at.portal, jobs }, 'work', async (id) => {
    if (large.includes(id)) await opened;
    done.push(id);
  });
  await jobs.start();
  for (const id of [...large, ...small]) await jobs.nudge('work', id);
  while (done.length < small.length) await new Promise((resolve) => setTimeout(resolve, 5));
  expect([...done].sort()).toEqual([...small].sort());
  open();
  await jobs.drain();
  expect(done).toHaveLength(34);
  await jobs.stop();
});
