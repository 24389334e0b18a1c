import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { makeFolderSync } from './disk-folder.ts';
import { syncDirectory } from './sync-directory.ts';
import { systemCode } from './system-code.ts';

/** A file that holds a secret is missing, cannot be read, is open to others, or is damaged. The message says what to do. */
export class SecretFileError extends Error {
  readonly code: 'missing' | 'unreadable' | 'open-to-others' | 'damaged' | 'exists';

  constructor(code: SecretFileError['code'], message: string) {
    super(message);
    this.name = 'SecretFileError';
    this.code = code;
  }
}

/** Reads a secret file, and refuses one that group or others may read or write. */
export function readSecretFile(path: string): string {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') {
      throw new SecretFileError(
        'missing',
        `There is no key file ${path}. Restore it from its backup: without it nothing that it protects can be read.`,
      );
    }
    throw new SecretFileError(
      'unreadable',
      `The key file ${path} cannot be read (${systemCode(error)}). Let the account that runs the service own it.`,
    );
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) {
      throw new SecretFileError('unreadable', `${path} is not a file. Point the setting at the key file.`);
    }
    if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0) {
      throw new SecretFileError(
        'open-to-others',
        `The key file ${path} can be reached by other accounts. Run: chmod 400 ${path}`,
      );
    }
    return readFileSync(descriptor, 'utf8');
  } finally {
    closeSync(descriptor);
  }
}

/** Writes a secret file with mode 0400 that is durable when this returns. An existing one stays, with an error. */
export function createSecretFile(path: string, content: string): void {
  writeSecret(path, content, (temporary) => {
    try {
      linkSync(temporary, path);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
      throw new SecretFileError('exists', `${path} is there already; a key file is never overwritten.`);
    }
  });
}

/** Replaces a secret file in one step: after a crash either the old or the new one is there, whole. */
export function replaceSecretFile(path: string, content: string): void {
  writeSecret(path, content, (temporary) => renameSync(temporary, path));
}

function writeSecret(path: string, content: string, place: (temporary: string) => void): void {
  makeFolderSync(dirname(path));
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, content, { flag: 'wx', mode: 0o400, flush: true });
    place(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
  syncDirectory(dirname(path));
}
