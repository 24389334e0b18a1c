import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../shared/find-program.mjs';
import { root } from '../../shared/root.mjs';
import type { Fed } from './feed.ts';
import type { Copy } from './fetch-copy.ts';

export interface Checked {
  readonly files: number;
  readonly durationMs: number;
  /** Recordings in the copy that are none of this customer's. */
  readonly foreign: number;
  readonly faults: readonly string[];
  /** Tools that were asked and agreed. */
  readonly tools: readonly string[];
  /** Tools that are not on this machine. */
  readonly missing: readonly string[];
}

/** Holds one copy against ordinary tools and, byte for byte, against what was fed in. */
export function checkCopy({ language, digests }: Fed, copy: Copy, folder: string): Checked {
  const faults: string[] = [];
  const tools: string[] = [];
  const missing: string[] = [];
  mkdirSync(folder, { recursive: true });
  const ask = (tool: string, program: string, args: readonly string[]) => {
    const found = findProgram(program);
    if (!found) return void missing.push(tool);
    const { status, stdout, stderr } = spawnSync(found, args, { cwd: folder, encoding: 'utf8' });
    if (status === 0) tools.push(tool);
    else faults.push(`${language.code}: ${tool} says ${(stdout + stderr).trim().slice(-300)}`);
  };
  if (sha256Of(copy.file) !== copy.announcedSha256)
    faults.push(`${language.code}: the file is not the announced one`);
  const verifier = join(root, 'dist', 'rightful-verify.mjs');
  ask('rightful verify', 'node', [verifier, copy.file, '--key', copy.publicKey]);
  ask('unzip -t', 'unzip', ['-tqq', copy.file]);
  ask('unzip', 'unzip', ['-qq', '-o', copy.file]);
  ask('sha256sum', 'sha256sum', ['--quiet', '--strict', '-c', 'SHA256SUMS']);
  ask('minisign', 'minisign', ['-V', '-q', '-m', 'manifest.json', '-P', copy.publicKey]);
  const got = readdirSync(join(folder, 'recordings'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => sha256Of(join(entry.parentPath, entry.name)));
  const absent = [...digests].filter((digest) => !got.includes(digest)).length;
  if (absent > 0) faults.push(`${language.code}: ${absent} recordings are not in the copy`);
  if (got.length !== digests.size) faults.push(`${language.code}: ${got.length} files for ${digests.size}`);
  const { recordings } = JSON.parse(readFileSync(join(folder, 'recordings.json'), 'utf8')) as {
    recordings: { durationMs: number }[];
  };
  return {
    files: got.length,
    durationMs: recordings.reduce((sum, recording) => sum + recording.durationMs, 0),
    foreign: got.filter((digest) => !digests.has(digest)).length,
    faults,
    tools: tools.filter((tool) => tool !== 'unzip'),
    missing,
  };
}

const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
