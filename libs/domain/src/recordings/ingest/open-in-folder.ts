import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Content } from './content.ts';
import type { Objection } from './quarantine-reason.ts';

/**
 * Opens a file that a manifest names, and nothing outside the manifest's folder: no absolute path, no way up, no link.
 * `folder` is a real path. For bulk import: the calls are synchronous.
 */
export async function openInFolder(folder: string, name: string): Promise<Content | Objection> {
  const path = resolve(folder, name);
  if (name.includes('\0') || isAbsolute(name) || name.split(/[\\/]/).includes('..')) return OUTSIDE;
  try {
    const real = realpathSync.native(path);
    if (!isInside(folder, real)) return OUTSIDE;
    return Content.fromSmallFile(path) ?? (await Content.fromFile(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ELOOP' || code === 'EMLINK') return OUTSIDE;
    const detail = SENTENCES[code];
    if (detail) return { reason: 'FILE_MISSING', detail };
    throw error;
  }
}

const OUTSIDE: Objection = {
  reason: 'OUTSIDE_FOLDER',
  detail: 'The manifest names a file outside its own folder, or a link. Nothing was read.',
};

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'The file that the manifest names is not there.',
  ENOTDIR: 'The file that the manifest names is not there.',
  ENAMETOOLONG: 'The file that the manifest names is not there.',
  EISDIR: 'The manifest names a folder where a file should be.',
  ENXIO: 'The manifest names something that is no plain file.',
  EACCES: 'The file that the manifest names may not be read by this user.',
  EPERM: 'The file that the manifest names may not be read by this user.',
};

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}
