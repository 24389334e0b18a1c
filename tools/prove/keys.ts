import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '@rightful/config';
import { archiveOf, explainError, findRequest, openPortal } from '@rightful/domain';
import { addCustomer, addDevice, addRecordings, openTestHost, type TestHost } from '@rightful/testing';
import { SoftHsm } from '@rightful/vault/testing';
import { ask } from './attacks/scene.ts';
import { fileKeys, type KeyPlaceOnTrial, kmsKeys, tokenKeys } from './keys/key-places.ts';
import { Moto } from './keys/moto.ts';
import { rotateUnderLoad } from './keys/rotate-under-load.ts';

export const name = 'keys';
export const describe =
  'Keys in a file, a KMS and a token: the contract, wrong settings, rotations under load and killed half-way, the service gone for a while.';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `full` has more people and kills each rotation five times instead of once. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  const missing = [Moto.missing(), SoftHsm.missing()].filter((sentence) => typeof sentence === 'string');
  for (const sentence of missing) console.log(`  not tried: ${sentence}`);
  const moto = Moto.missing() ? null : await Moto.start();
  const hsm = SoftHsm.missing() ? null : new SoftHsm();
  const faults: string[] = [];
  const told = (part: string, found: readonly string[]) => {
    for (const fault of found) faults.push(`${part}: ${fault}`);
    console.log(`  ${found.length === 0 ? 'whole' : `FAULT ${found.join('; ')}`}  ${part}`);
  };
  try {
    told('the contract suites', contract(moto));
    const places = [fileKeys(), ...(moto ? [await kmsKeys(moto)] : []), ...(hsm ? [tokenKeys(hsm)] : [])];
    for (const place of places) await tryPlace(place, full, told);
    const tried = places.map((place) => place.name).join(', ');
    const left = missing.length > 0 ? `; not tried: ${missing.length} (see above)` : '';
    return { ok: faults.length === 0, line: `${name}: ${tried}: ${faults.length} faults${left}` };
  } finally {
    moto?.stop();
    hsm?.remove();
  }
}

function contract(moto: Moto | null): string[] {
  const args = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', 'libs/vault/src/keys'];
  // Its suites make tokens of their own.
  const env = {
    ...process.env,
    SOFTHSM2_CONF: undefined,
    ...(moto && { RIGHTFUL_TEST_KMS_URL: moto.endpoint }),
  };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  const said = /^Tests: .*$/m.exec(stderr)?.[0] ?? stderr.slice(-300);
  console.log(`  ${said}`);
  return status === 0 ? [] : [said];
}

async function tryPlace(
  place: KeyPlaceOnTrial,
  full: boolean,
  told: (part: string, found: readonly string[]) => void,
): Promise<void> {
  const host = await openTestHost({ settings: place.settings });
  try {
    const { people, kills } = full ? { people: 1_000, kills: 5 } : { people: 260, kills: 1 };
    const { databaseUrl } = host.test.secrets;
    const env = {
      ...place.settings,
      ...place.env,
      RIGHTFUL_STATE_DIR: host.test.folder,
      RIGHTFUL_DATABASE_URL: databaseUrl,
      RIGHTFUL_GATE_DATABASE_URL: databaseUrl,
    };
    const rotated = await rotateUnderLoad(host, env, { people, kills });
    told(
      `${place.name}: ${rotated.people} people, ${rotated.requests} requests while it was rotated, killed half-way ${rotated.killed} times`,
      rotated.faults,
    );
    if (place.away) told(`${place.name}: gone for a while`, await goneForAWhile(host, place.away));
    for (const [what, change, sentence] of place.wrong)
      told(`${place.name}: ${what} is told at the start`, await refused({ ...env, ...change }, sentence));
  } finally {
    await host.close();
  }
}

/** A request is answered 503 and a copy rests; when the service is back the same request is answered, and the copy is made. */
async function goneForAWhile(host: TestHost, away: NonNullable<KeyPlaceOnTrial['away']>): Promise<string[]> {
  const { test } = host;
  const { portal } = test;
  const faults: string[] = [];
  const ada = await addCustomer(test, 'Ada Example');
  const deviceId = await addDevice(test, 'S-ADA', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(test, ada, { deviceId, count: 5 });
  const request = await ask(ada);
  portal.data.forget(ada.subjectId);
  away.begin();
  try {
    const answer = await host.ask(ada.token, '{ me { displayName } }');
    if (answer.status !== 503 || !answer.headers.get('retry-after'))
      faults.push(`it answered ${answer.status}`);
    await portal.jobs.drain();
    const resting = request && (await portal.data.across.ownerOf('request', request.id));
    if (!resting) faults.push('the request is lost');
  } finally {
    away.end();
  }
  const again = await host.ask(ada.token, '{ me { displayName } }');
  if (again.status !== 200) faults.push(`when it was back it answered ${again.status}`);
  for (let round = 0; round < 4; round += 1) {
    test.clock.pass(10 * 60_000);
    await portal.jobs.nudge('sweep');
    await portal.jobs.drain();
  }
  const now = request && (await findRequest(ada.ctx, request.id));
  const archive = now && (await archiveOf(ada.ctx, now));
  if (now?.state !== 'ready' || archive?.state !== 'released')
    faults.push(`the copy is ${now?.state} (${now?.failureCode})`);
  return faults;
}

async function refused(env: Readonly<Record<string, string>>, sentence: string): Promise<string[]> {
  try {
    const { config, secrets } = loadConfig(env);
    const { close } = await openPortal(config, secrets);
    await close();
    return ['it started'];
  } catch (error) {
    const said = explainError(error);
    return said?.includes(sentence) ? [] : [`it said ${said ?? String(error)}`];
  }
}
