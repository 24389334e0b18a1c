import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Content, openInFolder, sealPool } from '@rightful/domain';
import { ContentKey, DiskBlobStore, newBlobId } from '@rightful/vault';

const run = promisify(execFile);
const IN_FLIGHT = 16;

export type Durability = 'none' | 'file-system' | 'each-file';

/**
 * `cp` of the plain files. `file-system`: flushed as a whole, once, at the end. `each-file`: every file and its folder
 * is asked for by name, as ingest must before a row may say that a recording is there.
 */
export async function measureCopy(folder: string, durability: Durability): Promise<number> {
  const out = join(folder, 'copy');
  const ms = await timed(async () => {
    await run('cp', ['-r', 'plain', out], { cwd: folder });
    if (durability === 'file-system') await run('sync', ['-f', out]);
    if (durability === 'each-file')
      await run('bash', ['-c', 'find "$1" -type f -print0 | xargs -0 sync && sync "$1"', 'bash', out]);
  });
  rmSync(out, { recursive: true });
  return ms;
}

/** What an operator would do by hand: a digest of each file, then each encrypted with age. Not durable. */
export async function measureAge(folder: string, recipient: string): Promise<number> {
  const out = join(folder, 'aged');
  mkdirSync(out);
  const script = `sha256sum plain/* > "$1"/sums && for f in plain/*; do age -r "$2" -o "$1"/"$(basename "$f")" "$f"; done`;
  const ms = await timed(() => run('bash', ['-c', script, 'bash', out, recipient], { cwd: folder }));
  rmSync(out, { recursive: true });
  return ms;
}

/** Digested, sealed, written, each file durable under its name, as bulk import does. No decoding, no rows. */
export async function measureSeal(folder: string): Promise<number> {
  const out = join(folder, 'sealed');
  const store = new DiskBlobStore(out);
  const realFolder = realpathSync(folder);
  const one = async (name: string) => {
    const content = await openInFolder(realFolder, join('plain', name));
    if (!(content instanceof Content)) throw new Error(content.detail);
    const digests = await sealPool.digests(content);
    const key = new ContentKey(randomBytes(32), digests.sha256);
    await sealPool.seal(store, newBlobId(), key, content, digests);
    await content.close();
  };
  const ms = await timed(() => inFlight(readdirSync(join(folder, 'plain')), one));
  rmSync(out, { recursive: true });
  return ms;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function inFlight(names: readonly string[], one: (name: string) => Promise<void>): Promise<void> {
  const left = [...names];
  const slot = async () => {
    for (let name = left.pop(); name !== undefined; name = left.pop()) await one(name);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, slot));
}
