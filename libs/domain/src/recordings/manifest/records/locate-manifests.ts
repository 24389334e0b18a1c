import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ManifestError } from '../manifest-error.ts';

/**
 * The manifest files meant by a path: itself, or when it is a folder, each `<name>.csv` or `<name>.ndjson` in it and
 * below. Links to folders are not followed. `needs` says what a manifest needs, for the message when there is none.
 */
export async function* locateManifests(path: string, name: string, needs: string): AsyncGenerator<string> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new ManifestError(`There is no file or folder "${path}".`);
  });
  if (!stats.isDirectory()) {
    yield path;
    return;
  }
  let count = 0;
  for await (const found of walk(path, name)) {
    count++;
    yield found;
  }
  if (count === 0) {
    throw new ManifestError(`The folder "${path}" holds neither ${name}.csv nor ${name}.ndjson. ${needs}`);
  }
}

async function* walk(folder: string, name: string): AsyncGenerator<string> {
  const manifests: string[] = [];
  const folders: string[] = [];
  for await (const entry of await opendir(folder)) {
    if (entry.isDirectory()) folders.push(entry.name);
    else if ([`${name}.csv`, `${name}.ndjson`].includes(entry.name)) manifests.push(entry.name);
  }
  if (manifests.length > 1) {
    throw new ManifestError(
      `The folder "${folder}" holds ${manifests.sort().join(' and ')}; keep one of them.`,
    );
  }
  for (const manifest of manifests) yield join(folder, manifest);
  for (const below of folders.sort()) yield* walk(join(folder, below), name);
}
