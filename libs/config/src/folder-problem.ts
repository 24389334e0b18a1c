import { accessSync, constants, statSync } from 'node:fs';
import { makeFolder } from './make-folder.ts';

/** Makes the folder (for its owner alone) if need be. A sentence that says what to do when it cannot be used. */
export function folderProblem(setting: string, dir: string): string | undefined {
  try {
    makeFolder(dir);
    if (!statSync(dir).isDirectory()) return `${setting}: ${reason('ENOTDIR')} (${dir}).`;
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return `${setting}: ${reason(code)} (${dir}).`;
  }
}

function reason(code: string): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'this user may not write there; choose another folder or give this user the right';
    case 'EROFS':
      return 'the disk is mounted read-only; choose a folder on another disk';
    case 'ENOSPC':
      return 'the disk is full; free some space or choose a folder on another disk';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'a file stands where the folder should be; move it or choose another folder';
    case 'ENOENT':
      return 'no folder can be made there; choose another one';
    default:
      return `the folder cannot be used: ${code}`;
  }
}
