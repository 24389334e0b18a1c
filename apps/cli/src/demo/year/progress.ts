import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SystemContext } from '@rightful/domain';

/** How far the year came. */
export interface Progress {
  /** So many episodes are over. */
  readonly playedCount: number;
  /** Whether the next was begun: it may be over, or in part. */
  readonly hasBegun: boolean;
}

/** Undefined where no year began. */
export async function readProgress(ctx: SystemContext): Promise<Progress | undefined> {
  const text = await readFile(progressFile(ctx), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const [count, begun] = text.split(' ');
  return { playedCount: Number.parseInt(count ?? '', 10), hasBegun: begun !== undefined };
}

/** There is the old one or the new one, whenever the process ends. */
export async function writeProgress(ctx: SystemContext, { playedCount, hasBegun }: Progress): Promise<void> {
  const path = progressFile(ctx);
  await writeFile(`${path}.new`, hasBegun ? `${playedCount} begun` : `${playedCount}`, { flush: true });
  await rename(`${path}.new`, path);
}

const progressFile = ({ config }: SystemContext): string => join(config.stateDir, 'demo', 'year.txt');
