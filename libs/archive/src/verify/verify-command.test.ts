import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SigningKey } from '@rightful/vault';
import { build as bundle } from 'esbuild';
import { buildArchive } from '../build/build-archive.ts';
import { minisignPublicKey, minisignPublicKeyFile } from '../minisign/minisign-format.ts';
import { SubjectFixture, wav } from '../testing/sealed-recordings.ts';
import { unseal } from '../testing/unseal.ts';
import { verifyCommand } from './verify-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-verify-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fixture = new SubjectFixture(folder);
fixture.add(wav(4_000, 'one'), { transcript: 'good morning' });
const sealed = join(folder, 'archive.sealed');
buildArchive(
  fixture.job(sealed, { input: fixture.input({ subject: { displayName: 'Ada \u001b[2J\u202e Quill' } }) }),
);
const zip = join(folder, 'archive.zip');
writeFileSync(zip, unseal(fixture, sealed));
const changed = join(folder, 'changed.zip');
const bytes = readFileSync(zip);
bytes[bytes.length - 5_000] = (bytes[bytes.length - 5_000] as number) ^ 1;
writeFileSync(changed, bytes);
const key = minisignPublicKey(fixture.signingKey);
const keyFile = join(folder, 'key.pub');
writeFileSync(keyFile, minisignPublicKeyFile(fixture.signingKey));

function run(...args: string[]) {
  let out = '';
  let err = '';
  const code = verifyCommand(args, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  });
  return { code, out, err };
}

describe('rightful verify', () => {
  test('says that nothing was changed, and by whose key', () => {
    const { code, out } = run(zip, '--key', key);
    expect(code).toBe(0);
    expect(out).toContain('Nothing was changed');
    expect(out).toContain(`the key ${fixture.signingKey.keyId.toUpperCase()}, which you gave`);
  });
  test('calls itself by the name that was typed', () => {
    expect(run('--help').out).toMatch(/^Usage: rightful verify </);
    let out = '';
    verifyCommand(['-h'], { stdout: { write: (text) => (out += text) }, stderr: process.stderr }, 'here');
    expect(out).toMatch(/^Usage: here </);
  });
  test('takes a key file', () => expect(run(zip, '--key', keyFile).code).toBe(0));
  test('says clearly when the key only came with the archive', () => {
    const { code, out } = run(zip);
    expect(code).toBe(0);
    expect(out).toContain('which came with the archive');
  });
  test('says what was changed', () => {
    const { code, out } = run(changed, '--key', key);
    expect(code).toBe(1);
    expect(out).toContain('not as it was made');
  });
  test('finds another key', () => {
    const { code, out } = run(zip, '--key', minisignPublicKey(SigningKey.generate()));
    expect(code).toBe(1);
    expect(out).toContain('nobody that could be confirmed');
  });
  test('prints a report for programs', () => {
    expect(JSON.parse(run(zip, '--json').out)).toMatchObject({
      ok: true,
      trust: 'key-from-archive',
      problems: [],
    });
  });
  test('lets nothing from the archive steer the terminal', () => {
    const { out } = run(zip);
    expect(out.includes('\u001b') || out.includes('\u202e')).toBe(false);
  });
  test.each([
    [[], 'Which archive?'],
    [['a', 'b'], 'I do not know what to do with b.'],
    [['--frob'], 'I do not know what to do with --frob.'],
    [[join(folder, 'absent.zip')], 'cannot be read'],
    [[folder], 'is not a file'],
    [[zip, '--key', 'nonsense'], 'no minisign public key'],
  ])('refuses %j with a reason', (args, reason) => {
    const { code, err } = run(...args);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });
});

describe('bundled into one file', () => {
  const program = join(folder, 'elsewhere', 'rightful-verify.mjs');
  beforeAll(async () => {
    mkdirSync(join(folder, 'elsewhere'));
    await bundle({
      entryPoints: [new URL('../../../../apps/cli/src/verify/main.ts', import.meta.url).pathname],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: program,
    });
  });

  test('it runs on a machine with nothing else of ours', () => {
    const printed = execFileSync(process.execPath, [program, zip, '--key', key], {
      cwd: tmpdir(),
      encoding: 'utf8',
    });
    expect(printed).toContain('Nothing was changed');
    expect(spawnSync(process.execPath, [program, changed], { cwd: tmpdir() }).status).toBe(1);
  });
  test('it imports nothing but parts of Node', () => {
    const imports = [...readFileSync(program, 'utf8').matchAll(/^import .* from "(.+)";$/gm)].map(
      (hit) => hit[1],
    );
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([]);
  });
});
