import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { newId } from '@rightful/policy';
import { DAY_MS, LetterStage } from '../breach-letters/test-support/letter-stage.ts';
import { tendReceivers } from './tend-receivers.ts';

let stage: LetterStage;
beforeEach(async () => {
  stage = await LetterStage.open();
});
afterEach(() => stage.at.close());

test('whoever was reminded takes nobody’s turn', async () => {
  const { incident } = await stage.strangersReport();
  const { data } = stage.at.portal;
  const row = await data.common.reports.one({ incidentId: incident.id });
  if (!row) throw new Error('none');
  const at = stage.at.clock.now();
  const reminded = {
    ...{ wordsSealed: null, wordsKey: null, keyHash: null, proofBlobId: null, proofKey: null },
    ...{ proofNameSealed: null, deletionRemindedAt: at, reportedAt: new Date(at.getTime() - 1000) },
  };
  await data.transact(at, async (tx) => {
    for (let number = 0; number < 200; number += 1)
      await tx.common.reports.insert({ ...row, ...reminded, id: newId('report', at) });
  });
  stage.at.clock.pass(4 * DAY_MS);
  await tendReceivers(stage.at.portal);
  expect((await data.common.reports.one({ id: row.id }))?.deletionRemindedAt).toEqual(stage.at.clock.now());
  stage.at.clock.pass(4 * DAY_MS);
  await tendReceivers(stage.at.portal);
  await tendReceivers(stage.at.portal);
  expect((await data.common.reports.one({ id: row.id }))?.deletionLapsedAt).toEqual(stage.at.clock.now());
});
