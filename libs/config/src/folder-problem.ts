import { accessSync, constants, mkdirSync } from 'node:fs';

/** Makes the folder (for its owner alone) if need be. A sentence that says what to do when it cannot be used. */
export function folderProblem(setting: string, dir: string): string | undefined {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
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
    default:
      return `the folder cannot be used: ${code}`;
  }
}
