import { expect, test } from '@jest/globals';
import { type DecisionRow, taskScope } from '@rightful/data';
import { idToBytes, newId } from '@rightful/policy';
import { addCustomer, addOfficer, openTestPortal } from '@rightful/testing';

test('the database itself takes no yes or no from who proposed it, and none from nobody', async () => {
  const at = await openTestPortal();
  try {
    const { subjectId } = await addCustomer(at, 'Ada Example');
    const [olga, otto] = await Promise.all(
      ['Olga Officer', 'Otto Officer'].map(async (name) => (await addOfficer(at, name)).ctx.viewer.accountId),
    );
    if (!olga || !otto) throw new Error('no officers');
    const now = at.clock.now();
    const id = newId('decision', now);
    const { decisions } = at.portal.data.owned(taskScope({ kind: 'system', task: 'test' }, subjectId));
    const set = (to: Partial<DecisionRow>) =>
      at.portal.data.transact(now, () => decisions.update({ id }, { openMark: null, ...to }));
    await at.portal.data.transact(now, () =>
      decisions.insert({
        ...{
          subjectId,
          id,
          kind: 'end-ownership',
          requestId: null,
          what: {},
          state: 'proposed',
          openMark: 1,
        },
        ...{ wordsSealed: null, keyVersion: 1, about: Buffer.from(idToBytes(subjectId)) },
        ...{ proposedBy: olga, proposedAt: now, decidedBy: null, decidedAt: null, decidedSealed: null },
        ...{ effectiveAt: null, appliedAt: null },
      }),
    );
    for (const state of ['confirmed', 'applied', 'rejected'] as const) {
      await expect(set({ state, decidedBy: olga })).rejects.toThrow(/decisions_second/);
      await expect(set({ state, decidedBy: null })).rejects.toThrow(/decisions_second/);
    }
    expect((await decisions.one({ id }))?.state).toBe('proposed');
    expect(await set({ state: 'withdrawn', decidedBy: olga })).toBe(1);
    expect(await set({ state: 'applied', decidedBy: otto })).toBe(1);
  } finally {
    await at.close();
  }
});
