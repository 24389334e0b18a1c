import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type BlobStore, BothBlobStores } from '@rightful/vault';

const CLI = fileURLToPath(new URL('../../../apps/cli/src/main.ts', import.meta.url));
/** So many more copies are there when the next kill comes. */
const STEP = 25;

export interface Move {
  readonly env: Readonly<Record<string, string>>;
  readonly from: BlobStore;
  readonly to: BlobStore;
  readonly kills: number;
}

/** Moves everything by the command, killed so many times; before each kill one blob is erased. Says what is wrong. */
export async function killMoves({
  env,
  from,
  to,
  kills,
}: Move): Promise<{ faults: string[]; objects: number }> {
  const faults: string[] = [];
  const before = await contents(from);
  const both = new BothBlobStores(to, from);
  const erased: string[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    const program = command(env);
    const ended = once(program, 'exit');
    while ((await count(to)) < kill * STEP && program.exitCode === null) await pause(10);
    const victim = [...before.keys()][kill * 7] as string;
    await both.delete(victim);
    erased.push(victim);
    program.kill('SIGKILL');
    const [, signal] = await ended;
    if (signal !== 'SIGKILL') faults.push(`the move ended before kill ${kill}`);
  }
  const [status] = await once(command(env), 'exit');
  if (status !== 0) faults.push(`the last move ended with ${status}`);
  for (const blobId of erased) before.delete(blobId);
  if (!isSame(await contents(from), before)) faults.push('the old place lost something');
  if (!isSame(await contents(to), before)) faults.push('the new place is not the old one');
  const [removed] = await once(command(env, '--remove'), 'exit');
  if (removed !== 0) faults.push(`the removal ended with ${removed}`);
  if ((await count(from)) !== 0) faults.push('the old place is not empty');
  if (!isSame(await contents(to), before)) faults.push('the new place lost something');
  return { faults, objects: before.size };
}

const command = (env: Move['env'], ...more: string[]) =>
  spawn(process.execPath, ['--import', 'tsx', CLI, 'blobs', 'move', ...more], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

async function count(store: BlobStore): Promise<number> {
  let found = 0;
  for await (const _ of store.list()) found += 1;
  return found;
}

async function contents(store: BlobStore): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const blobId of store.list()) {
    const handle = await store.open(blobId);
    found.set(blobId, (await handle.read(0, handle.byteLength)).toString('latin1'));
    await handle.close();
  }
  return found;
}

const isSame = (one: Map<string, string>, other: Map<string, string>): boolean =>
  one.size === other.size && [...one].every(([blobId, content]) => other.get(blobId) === content);
