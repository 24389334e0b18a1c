import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../shared/find-program.mjs';
import { runCommand } from '../../shared/run-command.mjs';
import { LANGUAGES, type Language } from './languages.ts';

const cache = join(process.env.RIGHTFUL_CACHE_DIR ?? join(tmpdir(), 'rightful-cache'), 'voices');

export type Voices =
  | { readonly files: ReadonlyMap<Language['code'], readonly string[]> }
  | { readonly missing: string };

/** The files of every language, by path; fetched once and kept in a cache folder, never in the repository. */
export async function fetchVoices(): Promise<Voices> {
  mkdirSync(cache, { recursive: true });
  const files = new Map<Language['code'], readonly string[]>();
  for (const language of LANGUAGES) {
    const folder = join(cache, language.package);
    if (!existsSync(folder)) {
      const missing = await fetchOne(language, folder);
      if (missing) return { missing };
    }
    files.set(language.code, wavFiles(folder).sort());
  }
  return { files };
}

/** Why it could not be fetched, in a sentence. A folder that is there is whole. */
async function fetchOne({ package: name }: Language, folder: string): Promise<string | undefined> {
  const [apt, dpkg] = [findProgram('apt-get'), findProgram('dpkg')];
  if (!apt || !dpkg)
    return `the voices come from Debian's package ${name}; on another system put its contents into ${folder}`;
  const fetched = await runCommand(apt, ['download', '-q', name], { cwd: cache });
  const deb = readdirSync(cache).find((file) => file.startsWith(`${name}_`) && file.endsWith('.deb'));
  if (fetched.code !== 0 || !deb) {
    const why = /^E: .*$/m.exec(fetched.output)?.[0] ?? 'no package came';
    return `${name} could not be fetched (${why}); run apt-get update with a network, or put its contents into ${folder}`;
  }
  const unpacked = `${folder}.partly`;
  rmSync(unpacked, { recursive: true, force: true });
  const opened = await runCommand(dpkg, ['-x', join(cache, deb), unpacked]);
  rmSync(join(cache, deb));
  if (opened.code !== 0) return `${name} could not be unpacked: ${opened.output.trim()}`;
  renameSync(unpacked, folder);
  return undefined;
}

function wavFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return wavFiles(path);
    return entry.name.endsWith('.wav') ? [path] : [];
  });
}
