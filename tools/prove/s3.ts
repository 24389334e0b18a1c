import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { loadConfig } from '@rightful/config';
import { taskScope } from '@rightful/data';
import { archiveOf, findRequest, openPlace, type Step } from '@rightful/domain';
import { canaryOf } from '@rightful/testing';
import { ask, download, foreignBytes, type Scene, setScene, settle } from './attacks/scene.ts';
import { Ceph } from './s3/ceph.ts';
import { killMoves } from './s3/kill-moves.ts';

export const name = 's3';
export const describe =
  'Sealed bytes in a real S3 storage: the contract, the main job, the gateway killed, bytes changed by hand, the move killed.';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUCKET = 'rightful';
const RECORDINGS = 60;
const KEYS = { accessKeyId: 'test', secretAccessKey: 'testsecret' };

/** `full` kills the move ten times instead of three. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  const missing = Ceph.missing();
  if (missing) return { ok: true, line: `${name}: not tried. ${missing}` };
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  const ceph = await Ceph.start();
  try {
    const client = new S3Client({
      endpoint: ceph.endpoint,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: KEYS,
    });
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
    const faults: string[] = [];
    const told = (part: string, found: readonly string[]) => {
      for (const fault of found) faults.push(`${part}: ${fault}`);
      console.log(`  ${found.length === 0 ? 'whole' : `FAULT ${found.join('; ')}`}  ${part}`);
    };
    told('the contract suite', contract(ceph));
    told('the main job', await mainJob(ceph));
    told('the gateway killed while an archive is built', await gatewayKilled(ceph, 'build:claimed'));
    told('the gateway killed before an archive is uploaded', await gatewayKilled(ceph, 'build:packed'));
    told('the gateway killed before an archive is checked', await gatewayKilled(ceph, 'gate:claimed'));
    told('bytes changed by hand', await changedByHand(ceph, client));
    const kills = full ? 10 : 3;
    const move = await moved(ceph, kills);
    told(`the move of ${move.objects} objects, killed ${kills} times`, move.faults);
    client.destroy();
    return {
      ok: faults.length === 0,
      line: `${name}: on Ceph RGW: contract, main job of ${RECORDINGS} recordings, gateway killed at 3 steps, bytes changed by hand, move of ${move.objects} objects killed ${kills} times: ${faults.length} faults`,
    };
  } finally {
    ceph.stop();
  }
}

const settingsOf = (ceph: Ceph, prefix: string) => ({
  RIGHTFUL_BLOBS: `s3://${BUCKET}/${prefix}`,
  RIGHTFUL_S3_ENDPOINT: ceph.endpoint,
  RIGHTFUL_S3_ACCESS_KEY_ID: KEYS.accessKeyId,
  RIGHTFUL_S3_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
});

function contract({ endpoint }: Ceph): string[] {
  const address = endpoint.replace('//', `//${KEYS.accessKeyId}:${KEYS.secretAccessKey}@`);
  const args = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', 'libs/vault/src/blobs/s3'];
  const env = { ...process.env, RIGHTFUL_TEST_S3_URL: address };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  const said = /^Tests: .*$/m.exec(stderr)?.[0] ?? stderr.slice(-300);
  console.log(`  ${said}`);
  return status === 0 ? [] : [said];
}

async function mainJob(ceph: Ceph): Promise<string[]> {
  const scene = await setScene({ a: RECORDINGS, b: 5 }, { settings: settingsOf(ceph, 'main') });
  try {
    const request = await ask(scene.a);
    await scene.test.portal.jobs.drain();
    return await wrongWithCopy(scene, request);
  } finally {
    await scene.close();
  }
}

async function wrongWithCopy(scene: Scene, request: Awaited<ReturnType<typeof ask>>): Promise<string[]> {
  const now = request && (await findRequest(scene.a.ctx, request.id));
  if (now?.state !== 'ready') return [`the request is ${now?.state} (${now?.failureCode})`];
  const archive = await archiveOf(scene.a.ctx, now);
  const copy = await download(scene.a.ctx, now);
  const wrong: string[] = [];
  const digest = createHash('sha256').update(copy).digest('hex');
  if (digest !== archive?.sha256?.toString('hex')) wrong.push('the copy is not what was built');
  if (!copy.includes(canaryOf(scene.a))) wrong.push('the copy is empty');
  if (foreignBytes(scene, copy) > 0) wrong.push('foreign bytes');
  return wrong;
}

/** The gateway dies at the step, and is back when the work has failed. */
async function gatewayKilled(ceph: Ceph, at: Step): Promise<string[]> {
  let kills = 0;
  const reached = (step: Step) => {
    if (step !== at || kills > 0) return;
    kills += 1;
    ceph.killGateway();
  };
  const settings = settingsOf(ceph, at.replace(':', '-'));
  const scene = await setScene({ a: RECORDINGS, b: 5 }, { settings, reached });
  try {
    const request = await ask(scene.a);
    await scene.test.portal.jobs.drain();
    const failed = request && (await findRequest(scene.a.ctx, request.id));
    await ceph.startGateway();
    await settle(scene);
    const wrong = await wrongWithCopy(scene, request);
    if (kills !== 1) wrong.push('it was not killed');
    if (failed?.failureCode !== 'STORAGE_FAILED')
      wrong.push(`the failure was told as ${failed?.failureCode}`);
    return wrong;
  } finally {
    await scene.close();
  }
}

async function changedByHand(ceph: Ceph, client: S3Client): Promise<string[]> {
  const scene = await setScene({ a: 5, b: 5 }, { settings: settingsOf(ceph, 'hand') });
  try {
    const scope = taskScope({ kind: 'system', task: 'prove' }, scene.a.subjectId);
    const row = (await scene.test.portal.data.owned(scope).recordings.page({}, 3)).at(-1);
    const blobId = row?.blobId ?? '';
    const Key = `hand/blobs/${blobId.slice(0, 2)}/${blobId.slice(2, 4)}/${blobId}`;
    const { Body } = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key }));
    const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    await client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: bytes }));
    const request = await ask(scene.a);
    await settle(scene);
    const now = request && (await findRequest(scene.a.ctx, request.id));
    if (now?.state !== 'stopped') return [`the request is ${now?.state}`];
    return (await download(scene.a.ctx, now)).length > 0 ? ['bytes went out'] : [];
  } finally {
    await scene.close();
  }
}

async function moved(ceph: Ceph, kills: number): Promise<{ faults: string[]; objects: number }> {
  const scene = await setScene({ a: 25 * (kills + 3), b: 5 });
  try {
    const { folder, config } = scene.test;
    const env = {
      RIGHTFUL_STATE_DIR: folder,
      RIGHTFUL_DATABASE_URL: `sqlite:${config.database.kind === 'sqlite' ? config.database.file : ''}`,
      RIGHTFUL_CONTROLLER_NAME: config.controller.name,
      RIGHTFUL_CONTROLLER_CONTACT: config.controller.contact,
      ...settingsOf(ceph, 'moved'),
      RIGHTFUL_BLOBS_BEFORE: join(folder, 'blobs'),
    };
    const loaded = loadConfig(env);
    const place = (where: typeof loaded.config.blobs) => openPlace(loaded.config, loaded.secrets, where);
    const from = await place({ kind: 'disk', dir: join(folder, 'blobs') });
    return await killMoves({ env, from, to: await place(loaded.config.blobs), kills });
  } finally {
    await scene.close();
  }
}
