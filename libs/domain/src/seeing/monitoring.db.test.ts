import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findRoot } from '@rightful/config';
import { addCustomer, addDevice, addRecordings, openTestPortal, type TestPortal } from '@rightful/testing';
import { askForCopy, reportNotMe } from '../index.ts';

const folder = join(findRoot(), 'docker', 'monitoring');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const alerts = read('alerts.yml');
const panels = (JSON.parse(read('dashboard.json')) as Dashboard).panels;
const expressions = [
  ...[...alerts.matchAll(/^\s+expr: (.*)$/gm)].map(([, expr = '']) => expr),
  ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
];

interface Dashboard {
  readonly panels: { readonly title: string; readonly targets: { readonly expr: string }[] }[];
}

let at: TestPortal;
let told: string;
beforeAll(async () => {
  at = await openTestPortal();
  at.portal.meters.watchProcess();
  at.portal.meters.answered('POST', '/graphql', 200, 0.1);
  at.portal.meters.refusedField('Customer.email');
  const ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  const [recording] = await addRecordings(at, ada, { deviceId, count: 2 });
  await askForCopy(ada.ctx, {});
  await reportNotMe(ada.ctx, { recordingId: recording?.id });
  await at.portal.jobs.drain();
  told = (await at.portal.meters.tell()).text;
});
afterAll(() => at.close());

test.each(expressions)('asks for numbers and labels that a portal tells: %s', (expr) => {
  const parts = [...expr.matchAll(/\b((?:rightful|nodejs|process)_\w+)(?:\{([^}]*)\})?/g)];
  expect(parts.length).toBeGreaterThan(0);
  for (const [, name = '', labels = ''] of parts) {
    const line = told.split('\n').find((one) => one.startsWith(`${name}{`) || one.startsWith(`${name} `));
    expect(line ?? `nothing tells ${name}`).toContain(name);
    for (const [, label] of labels.matchAll(/(\w+)=~?"/g))
      if (label !== 'job') expect(line).toContain(`${label}="`);
  }
});

test('names no action that the portal never puts on record', () => {
  const actions = expressions.flatMap((expr) =>
    [...expr.matchAll(/action="([\w-]+)"/g)].map(([, one]) => one),
  );
  for (const action of actions) expect(told).toContain(`action="${action}"`);
});

const promtool = spawnSync('promtool', ['--version']).status === 0;
(promtool ? describe : describe.skip)('as Prometheus reads them', () => {
  test('each rule is tried, and speaks when it should', () => {
    const { status, stderr, stdout } = spawnSync('promtool', ['test', 'rules', 'alerts.test.yml'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, status === 0 ? '' : `${stdout}${stderr}`]).toEqual([0, '']);
    const tried = read('alerts.test.yml');
    for (const [, name = ''] of alerts.matchAll(/alert: (\w+)/g)) {
      expect(tried).toMatch(new RegExp(`alertname: ${name}, exp_alerts: \\[\\]`));
      expect(tried).toMatch(new RegExp(`alertname: ${name}\\n\\s+exp_alerts:\\n`));
    }
  });

  test.each(panels)('the dashboard’s "$title" is an expression of Prometheus', ({ targets }) => {
    for (const { expr } of targets) {
      const file = join(at.folder, 'one.json');
      writeFileSync(file, JSON.stringify({ groups: [{ name: 'one', rules: [{ record: 'one', expr }] }] }));
      const { status, stderr } = spawnSync('promtool', ['check', 'rules', file], { encoding: 'utf8' });
      expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    }
  });
});
