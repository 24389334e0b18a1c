import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Content, sealContent } from '@rightful/domain';
import { ContentKey, DiskBlobStore, newBlobId } from '@rightful/vault';

const run = promisify(execFile);
const IN_FLIGHT = 16;

/** `cp` of the plain files; `durable` waits until they are on the disk, as ingest does. */
export async function measureCopy(folder: string, durable: boolean): Promise<number> {
  const out = join(folder, 'copy');
  const ms = await timed(async () => {
    await run('cp', ['-r', 'plain', out], { cwd: folder });
    if (durable) await run('sync', ['-f', out]);
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

/** Digested, sealed, written, durable. No decoding, no rows. */
export async function measureSeal(folder: string): Promise<number> {
  const out = join(folder, 'sealed');
  const store = new DiskBlobStore(out);
  const one = async (name: string) => {
    const content = await Content.fromFile(join(folder, 'plain', name));
    const digests = await content.digests();
    await sealContent(store, newBlobId(), new ContentKey(randomBytes(32), digests.sha256), content, digests);
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
