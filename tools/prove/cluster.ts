import { verifyLog } from '@rightful/domain';
import { redisProgram } from '@rightful/jobs/testing';
import { addCustomer, addDevice, addRecordings, type TestCustomer } from '@rightful/testing';
import { findProgram } from '../shared/find-program.mjs';
import { buildPrograms } from '../start/build.mjs';
import { Customer, doorOf } from './cluster/customer.ts';
import { type Fault, faultsOf } from './cluster/faults.ts';
import { type Installation, startInstallation } from './cluster/installation.ts';
import { lookBack } from './cluster/look-back.ts';

export const name = 'cluster';
export const describe =
  'Two servers behind nginx, three workers, MariaDB, Redis with sentinels and one storage, while each of them is killed, stopped, cut off and filled: everybody gets their copy, once.';

const RECORDINGS = 8;
const NEEDED = ['mariadbd', 'redis-server', 'redis-sentinel', 'redis-cli', 'nginx', 'openssl'];
const WAY =
  'Debian: apt-get install mariadb-server redis-server redis-sentinel redis-tools nginx-light openssl';

interface Round {
  readonly people: readonly TestCustomer[];
  readonly faults: readonly string[];
  readonly endedMs: number;
  /** The longest time in which nobody got an answer, from the strike on. */
  readonly silentMs: number;
}

/** `full`: 200 customers, else 5 for each fault. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  const missing = NEEDED.filter((one) => !findProgram(one) && !redisProgram(one));
  if (missing.length > 0)
    return { ok: false, line: `${name}: ${missing.join(', ')} not on this machine. ${WAY}` };
  await buildPrograms();
  const at = await startInstallation();
  const faults: string[] = [];
  const people: TestCustomer[] = [];
  const told: string[] = [];
  try {
    const list = faultsOf(at);
    const each = full ? Math.ceil(200 / list.length) : 5;
    for (const fault of list) {
      const round = await live(at, fault, each, people.length);
      people.push(...round.people);
      faults.push(...round.faults.map((text) => `${fault.title}: ${text}`));
      told.push(
        `${fault.title}: ${(round.endedMs / 1_000).toFixed(1)} s, no answer for ${(round.silentMs / 1_000).toFixed(1)} s at most`,
      );
      console.log(`  ${told.at(-1)}`);
    }
    faults.push(...(await lookBack(at.test, people)));
    const { findings } = await verifyLog(at.test.portal);
    faults.push(...findings.map((finding) => `the audit log: ${JSON.stringify(finding)}`));
  } finally {
    await at.close();
  }
  for (const fault of faults) console.log(`  FAULT ${fault}`);
  return {
    ok: faults.length === 0,
    line: `${name}: ${people.length} customers over ${at.storage.name}, ${told.length} rounds, ${faults.length} lost, doubled, foreign or without an end; from the first question to the last copy: ${told.join('; ')}`,
  };
}

/** So many people ask for a copy at once; once half of them have asked, it strikes. */
async function live(at: Installation, fault: Fault, count: number, from: number): Promise<Round> {
  const people = await Promise.all(Array.from({ length: count }, (_, place) => addPerson(at, from + place)));
  const answers: number[] = [];
  const door = doorOf(at.url, at.balancer.ca, () => answers.push(performance.now()));
  const begunMs = performance.now();
  let asked = 0;
  let struckMs = begunMs;
  let struck: Promise<unknown> | undefined;
  const ends = await Promise.allSettled(
    people.map(async (person) => {
      const customer = new Customer(door, person);
      const requestId = await customer.ask();
      asked += 1;
      if (asked === Math.ceil(count / 2)) {
        struckMs = performance.now();
        struck = fault.strike(at);
      }
      return customer.take(requestId);
    }),
  );
  const endedMs = performance.now() - begunMs;
  await struck;
  door.agent.destroy();
  const faults = ends.flatMap((end, place) => {
    const what = end.status === 'rejected' ? String(end.reason) : end.value;
    return what === null ? [] : [`${people[place]?.name}: ${what}`];
  });
  return {
    people,
    faults,
    endedMs,
    silentMs: longestGap([struckMs, ...answers.filter((one) => one > struckMs)]),
  };
}

const longestGap = (instants: readonly number[]): number =>
  Math.max(0, ...instants.map((one, place) => one - (instants[place - 1] ?? one)));

async function addPerson({ test }: Installation, place: number): Promise<TestCustomer> {
  // An address is made of the letters of a name.
  const letters = [...String(place)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const customer = await addCustomer(test, `Person ${letters}`);
  const deviceId = await addDevice(test, `S-${place}`, [{ customer, from: '2018-01-01' }]);
  await addRecordings(test, customer, { deviceId, count: RECORDINGS, byteLength: 40_000 });
  return customer;
}
