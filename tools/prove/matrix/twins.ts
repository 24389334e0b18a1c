import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDevice, addRecordings, openTestHost, openTestPortal, type TestHost } from '@rightful/testing';
import type { GraphQLSchema } from 'graphql';
import { byteProbes } from './byte-probes.ts';
import { addOwner, type Owner } from './cast.ts';
import { mutationsOf, type Operation, queriesOf } from './operations.ts';

/** Mutations whose answer holds a fresh random id or a time of its own by design. */
const FRESH = new Set([
  'startTotp',
  'signOut',
  'endOtherSessions',
  'endSession',
  'changePassword',
  'reportPublicly',
  'proveIdentity',
  'signIn',
  'confirmSecondFactor',
]);

/**
 * Two portals that differ only in B's data answer A byte for byte alike: bodies, status, headers. This finds what no
 * list of attacks does: counts, sorting, errors, cost.
 */
export async function twins(schema: GraphQLSchema): Promise<{ compared: number; faults: string[] }> {
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  const template = await openTestPortal();
  const a = await addOwner(template, 'Ada Twin-Example', 5);
  const b = await addOwner(template, 'Bruno Twin-Beispiel', 3);
  const kept = mkdtempSync(join(tmpdir(), 'rightful-twin-'));
  cpSync(template.folder, kept, { recursive: true });
  await template.close();
  const [left, right] = [await openTestHost({ from: kept }), await openTestHost({ from: kept })];
  const faults: string[] = [];
  let compared = 0;
  try {
    await enrich(right, b);
    const compare = (what: string, one: string, other: string) => {
      compared += 1;
      if (one !== other) faults.push(`twins differ in ${what}: ${difference(one, other)}`);
    };
    const operations = [...queriesOf(schema), ...mutationsOf(schema).filter(({ name }) => !FRESH.has(name))];
    for (const ids of [a.ids, b.ids]) {
      for (const operation of operations)
        compare(operation.name, await told(left, a, operation, ids), await told(right, a, operation, ids));
      for (const probe of byteProbes(ids, 'none')) {
        const fetched = async (host: TestHost) => {
          const response = await host.fetch(a.customer.token, probe.path, probe.init);
          return `${response.status} ${headersOf(response.headers)} ${Buffer.from(await response.arrayBuffer()).toString('base64')}`;
        };
        compare(probe.route, await fetched(left), await fetched(right));
      }
    }
  } finally {
    await left.close();
    await right.close();
    rmSync(kept, { recursive: true, force: true });
  }
  return { compared, faults };
}

/** More of everything for B, in one of the twins. */
async function enrich({ test }: TestHost, b: Owner): Promise<void> {
  const customer = b.customer;
  const deviceId = await addDevice(test, 'S-more', [{ customer, from: '2018-01-01', room: 'Attic' }]);
  await addRecordings(test, customer, { deviceId, count: 40, from: '2018-03-01T00:00:00Z' });
  await addOwner(test, 'Dora Delta-Muster', 7);
}

async function told(host: TestHost, a: Owner, operation: Operation, ids: Owner['ids']): Promise<string> {
  // Time goes on alike in both, so that what is made next sorts after what is there.
  host.test.clock.pass(10);
  const answer = await host.ask(a.customer.token, operation.text(ids));
  return `${answer.status} ${headersOf(answer.headers)} ${steady(answer.text)}`;
}

/** What is random by design: sealed cursors, trace ids, ids made a moment ago. */
const steady = (text: string): string =>
  text
    .replace(/"([A-Za-z]*_)?(endCursor)":"[^"]+"/g, '"$2":"…"')
    .replace(/"traceId":"[^"]+"/g, '"traceId":"…"')
    .replace(/(req|rep|inc|ses|del|aud|era|att|msg)_[0-9a-z]{26}/g, '$1_…')
    .replace(/R\d{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/g, 'R…');

const headersOf = (headers: Headers): string =>
  [...headers]
    .filter(([name]) => name !== 'date')
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');

function difference(one: string, other: string): string {
  const at = [...one].findIndex((character, index) => character !== other[index]);
  return `…${one.slice(Math.max(0, at - 60), at + 60)}… against …${other.slice(Math.max(0, at - 60), at + 60)}…`;
}
