import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { root } from '../shared/root.mjs';
import { runCommand } from '../shared/run-command.mjs';
import { checkFolders } from './folders.mjs';
import { takeInstanceLock } from './instance-lock.mjs';
import { isNewEnough } from './node-version.mjs';
import { readOptions } from './options.mjs';
import { decideContent, rememberContent } from './prepare-state.mjs';

let stateDir: string;
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'rightful-start-'));
});
afterEach(() => rmSync(stateDir, { recursive: true, force: true }));

const start = (...args: string[]) =>
  runCommand(process.execPath, [join(root, 'tools', 'start.mjs'), ...args], {
    env: { RIGHTFUL_STATE_DIR: stateDir, NO_COLOR: '1' },
  });

describe('options', () => {
  test('the command line wins over the environment', () => {
    expect(readOptions(['--port', '4200', '--empty'], { RIGHTFUL_PORT: '4100' })).toMatchObject({
      port: 4200,
      empty: true,
    });
    expect(readOptions(['--port=4300'], {}).port).toBe(4300);
    expect(readOptions([], {}).stateDir).toBe(join(root, '.rightful'));
  });

  test.each([['--port', '0'], ['--port', '65536'], ['--port'], ['--prot', '1']])(
    '%s %s is refused',
    (...args) => {
      expect(() => readOptions(args, {})).toThrow(/is not (a port|an option)/);
    },
  );
});

describe('a busy port', () => {
  let other: Server;
  let port = 0;
  beforeEach(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterEach(() => new Promise((resolve) => other.close(resolve)));

  test('ends the start before anything is installed, and names a free one', async () => {
    const { code, output } = await start('--port', String(port));
    expect(code).toBe(1);
    expect(output).toMatch(
      new RegExp(`Port ${port} is in use by another program. Choose another: npm start -- --port \\d+`),
    );
    expect(readdirSync(stateDir)).toEqual(['log']);
  });
});

const withProc = process.platform === 'linux' ? test : test.skip;
withProc('a place where no folder can be made is named, and nobody waits for ever', () => {
  expect(() => checkFolders('/proc/rightful')).toThrow(/No folder can be made at \/proc\/rightful/);
});

test('a file where a folder should be is named', () => {
  writeFileSync(join(stateDir, 'taken'), '');
  for (const folder of ['taken', 'taken/below'])
    expect(() => checkFolders(join(stateDir, folder))).toThrow(/A file stands where the folder/);
});

describe('the Node that runs', () => {
  test.each([
    ['18.19.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.0.0', true],
    ['24.21.0', true],
    ['v20.9.0', false],
  ])('%s: %s', (version, isNew) => {
    expect(isNewEnough(version)).toBe(isNew);
  });
});

describe('one portal per state folder', () => {
  test('what a killed run left is taken over', () => {
    writeFileSync(join(stateDir, 'running.json'), JSON.stringify({ pid: 2 ** 30, address: 'x' }));
    const release = takeInstanceLock(stateDir, 'http://127.0.0.1:1');
    release();
    expect(readdirSync(stateDir)).toEqual([]);
  });

  test('a torn lock is taken over too', () => {
    writeFileSync(join(stateDir, 'running.json'), '{"pid":');
    expect(() => takeInstanceLock(stateDir, 'http://127.0.0.1:1')()).not.toThrow();
  });

  test('the number of another program is not taken for a portal', () => {
    writeFileSync(join(stateDir, 'running.json'), JSON.stringify({ pid: process.ppid, address: 'x' }));
    expect(() => takeInstanceLock(stateDir, 'http://127.0.0.1:1')()).not.toThrow();
  });
});

describe('the demo', () => {
  test('is never mixed into a portal that was begun empty', () => {
    expect(decideContent(stateDir, true)).toBe(false);
    rememberContent(stateDir, false);
    expect(decideContent(stateDir, false)).toBe(false);
  });

  test('does not pass for an empty portal', () => {
    rememberContent(stateDir, true);
    expect(decideContent(stateDir, false)).toBe(true);
    expect(() => decideContent(stateDir, true)).toThrow(/holds the demo/);
  });
});
