import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { taskScope } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { askForErasure } from './ask-for-erasure.ts';
import { runErasure } from './run-erasure.ts';

let at: TestPortal;
beforeEach(async () => {
  at = await openTestPortal();
});
afterEach(() => at.close());

async function customer(name: string): Promise<TestCustomer> {
  const added = await addCustomer(at, name);
  const deviceId = await addDevice(at, `S-${name}`, [{ customer: added, from: '2018-01-01' }]);
  await addRecordings(at, added, { deviceId, count: 3 });
  return added;
}

test('processes that carry on the same erasures at once leave a list that holds, and each certifies none twice', async () => {
  const people = [await customer('Ada'), await customer('Bruno'), await customer('Carla')];
  const asked = await Promise.all(
    people.map(({ ctx }) => askForErasure(ctx, { to: new Date('2018-05-12T12:00:01Z') })),
  );
  const ids = asked.flatMap((one) => (one.kind === 'ErasurePlanned' ? [one.erasure.id] : []));
  at.clock.pass(20 * 86_400_000);
  await Promise.all([...ids, ...ids].map((id) => runErasure(at.portal, id)));
  expect((await at.portal.shredList.read()).map(({ number }) => number).sort()).toEqual([...ids].sort());
  for (const { subjectId } of people) {
    const owned = at.portal.data.owned(taskScope({ kind: 'system', task: 'test' }, subjectId));
    expect((await owned.erasures.find({})).map(({ state }) => state)).toEqual(['erased']);
    expect(await owned.messages.count({ letter: 'erased' })).toBe(1);
  }
});
