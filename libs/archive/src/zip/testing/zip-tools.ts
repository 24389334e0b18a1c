import { execFile, execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const run = promisify(execFile);

function installed(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What a foreign program says of an archive: the names in it, in order, and whether every byte of every entry was read. */
interface Reading {
  readonly names: string[];
}

const PYTHON_LIST = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    if sys.argv[2] == 'full':
        bad = z.testzip()
        if bad: sys.exit('bad entry ' + bad)
    sys.stdout.write(''.join(n + '\\n' for n in z.namelist()))
`;

/** In a process of its own, and from memory where that is possible: it waits for the disk twice for each entry. */
const YAUZL_LIST = `
const { readFileSync, statSync } = require('node:fs');
const { fromBuffer, open } = require(process.argv[1]);
const path = process.argv[2];
const small = statSync(path).size < 2 ** 26;
(small ? fromBuffer : open)(small ? readFileSync(path) : path, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
  if (error) throw error;
  const names = [];
  zip.on('entry', (entry) => { names.push(entry.fileName); zip.readEntry(); });
  zip.on('end', () => process.stdout.write(names.map((name) => name + '\\n').join('')));
  zip.readEntry();
});
`;

async function lines(program: string, args: string[]): Promise<string[]> {
  const { stdout } = await run(program, args, { maxBuffer: 1 << 28 });
  return stdout.split('\n').filter((line) => line !== '');
}

/**
 * The foreign readers that an archive of ours must satisfy. `read` lists the names; with `full` it also reads every
 * byte and checks every CRC-32. Each throws when the program finds anything wrong, warnings included.
 */
export const zipTools: readonly {
  name: string;
  present: boolean;
  listsOnly?: boolean;
  read(path: string, full: boolean): Promise<Reading>;
}[] = [
  {
    name: 'unzip',
    present: installed('unzip'),
    async read(path, full) {
      if (full) await run('unzip', ['-tqq', path], { maxBuffer: 1 << 28 });
      return { names: await lines('zipinfo', ['-1', path]) };
    },
  },
  {
    name: '7z',
    present: installed('7z'),
    async read(path, full) {
      if (full) await run('7z', ['t', '-bso0', '-bsp0', path], { maxBuffer: 1 << 28 });
      const listing = await lines('7z', ['l', '-ba', '-slt', path]);
      return { names: listing.filter((line) => line.startsWith('Path = ')).map((line) => line.slice(7)) };
    },
  },
  {
    name: 'bsdtar',
    present: installed('bsdtar'),
    async read(path, full) {
      if (full) await run('bash', ['-c', 'bsdtar -xOf "$0" > /dev/null', path]);
      return { names: await lines('bsdtar', ['-tf', path]) };
    },
  },
  {
    name: 'python',
    present: installed('python3'),
    async read(path, full) {
      return { names: await lines('python3', ['-c', PYTHON_LIST, path, full ? 'full' : 'list']) };
    },
  },
  {
    name: 'yauzl',
    present: true,
    listsOnly: true,
    async read(path) {
      const yauzl = createRequire(import.meta.url).resolve('yauzl');
      return { names: await lines(process.execPath, ['-e', YAUZL_LIST, yauzl, path]) };
    },
  },
];
