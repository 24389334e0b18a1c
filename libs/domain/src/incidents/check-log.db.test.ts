import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addCustomer, addOfficer, asOwner, openTestPortal, type TestPortal } from '@rightful/testing';
import { type SystemContext, taskContext } from '../portal/context.ts';
import { awarenessOf, checkLog, decideIncidentStep, proposeClosingIncident, whatHappened } from './index.ts';

let at: TestPortal;
let ctx: SystemContext;

beforeEach(async () => {
  at = await openTestPortal();
  ctx = taskContext(at.portal, 'check-log');
  for (const name of ['Ada Example', 'Bruno Beispiel', 'Carla Muster']) await addCustomer(at, name);
  await at.portal.data.transact(at.clock.now(), async (tx) => {
    for (let index = 0; index < 5; index += 1) tx.record({ action: 'try', viewer: ctx.viewer });
  });
});
afterEach(() => at.close());

const change = (sql: string) =>
  asOwner(at.secrets, (database) => database.transaction((manager) => manager.query(sql)));
const opened = () => at.portal.data.common.incidents.find({ source: 'audit' }, { order: { id: 'ASC' } });
const last = async () => (await at.portal.data.audit.head()).sequence;

test('a whole log opens nothing', async () => {
  expect(await checkLog(ctx)).toMatchObject({ ok: true, caseNumber: null });
  expect(await opened()).toEqual([]);
});

describe('a log that is not whole', () => {
  test.each<[string, () => Promise<string>, string]>([
    [
      'an edited entry',
      async () => `UPDATE audit_entries SET at = at + 1 WHERE sequence = ${await last()}`,
      'LOG_EDITED',
    ],
    [
      'an entry taken out',
      async () => `DELETE FROM audit_entries WHERE sequence = ${(await last()) - 2}`,
      'LOG_GAP',
    ],
    [
      'its end cut off',
      async () => `DELETE FROM audit_entries WHERE sequence >= ${(await last()) - 1}`,
      'LOG_HEAD_MISMATCH',
    ],
  ])('%s opens one incident, however often it is looked at', async (_what, tamper, code) => {
    await change(await tamper());
    const first = await checkLog(ctx);
    expect(first.ok).toBe(false);
    const [incident, ...more] = await opened();
    expect(more).toEqual([]);
    expect(first.caseNumber).toBe(incident?.caseNumber);
    expect(whatHappened(incident?.summary ?? '')).toMatchObject({ code: 'LOG_NOT_WHOLE', findingCode: code });
    at.clock.pass(60_000);
    expect((await checkLog(ctx)).caseNumber).toBe(first.caseNumber);
    await at.portal.jobs.nudge('check-log');
    await at.portal.jobs.drain();
    expect(await opened()).toHaveLength(1);
  });

  test('a further fault joins the incident that is open; after its end a new one opens, and the old ones do not', async () => {
    const olga = (await addOfficer(at, 'Olga Officer')).ctx;
    const otto = (await addOfficer(at, 'Otto Officer')).ctx;
    await change('UPDATE audit_entries SET at = at + 1 WHERE sequence = 1');
    await checkLog(ctx);
    await change('UPDATE audit_entries SET at = at + 1 WHERE sequence = 2');
    await checkLog(ctx);
    const [incident, ...more] = await opened();
    if (!incident) throw new Error('none');
    expect(more).toEqual([]);
    expect(await at.portal.data.common.logFaults.count({ incidentId: incident.id })).toBeGreaterThan(1);
    expect(await awarenessOf(olga, incident)).toMatchObject({ basis: 'LOG_FAULT_FOUND' });

    const { id: incidentId } = incident;
    const end = {
      incidentId,
      version: 1,
      words: 'Repaired.',
      outcome: 'no-breach',
      keepsFrozen: false,
    } as const;
    const proposed = await proposeClosingIncident(olga, end);
    if (proposed.kind !== 'IncidentStepProposed') throw new Error(JSON.stringify(proposed));
    const yes = { decisionId: proposed.decision.id, version: 2, verdict: 'confirm', words: 'Seen.' } as const;
    expect((await decideIncidentStep(otto, yes)).kind).toBe('IncidentStepDecided');
    await checkLog(ctx);
    expect(await opened()).toHaveLength(1);
    await change('UPDATE audit_entries SET at = at + 1 WHERE sequence = 3');
    await checkLog(ctx);
    expect(await opened()).toHaveLength(2);
  });

  test('two that look at once open one', async () => {
    await change('UPDATE audit_entries SET at = at + 1 WHERE sequence = 1');
    const found = await Promise.all([checkLog(ctx), checkLog(ctx), checkLog(ctx)]);
    expect(new Set(found.map(({ caseNumber }) => caseNumber)).size).toBe(1);
    expect(await opened()).toHaveLength(1);
  });

  test('the officers are told', async () => {
    const { accountId } = (await addOfficer(at, 'Olga Officer')).ctx.viewer;
    await change('UPDATE audit_entries SET at = at + 1 WHERE sequence = 1');
    const { caseNumber } = await checkLog(ctx);
    const mails = await at.portal.data.common.mails.find({ accountId });
    expect(JSON.stringify(mails)).toContain(caseNumber);
  });
});

test('a log that grows while it is read is whole', async () => {
  const grow = () =>
    at.portal.data.transact(at.clock.now(), async (tx) => tx.record({ action: 'try', viewer: ctx.viewer }));
  for (let round = 0; round < 20; round += 1) {
    const [{ findings }] = await Promise.all([checkLog(ctx), grow(), grow(), grow()]);
    expect(findings).toEqual([]);
  }
});
