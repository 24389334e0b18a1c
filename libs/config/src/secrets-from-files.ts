import { readFileSync } from 'node:fs';
import { settings } from './settings.ts';

type Source = Readonly<Record<string, string | undefined>>;

/**
 * The environment with each secret that lies in a file put in its place: `RIGHTFUL_DATABASE_URL_FILE` names the file that
 * holds `RIGHTFUL_DATABASE_URL`, as container engines hand secrets over. Appends a sentence to `problems` for a file that
 * cannot be read, and for a secret given in both ways.
 */
export function secretsFromFiles(source: Source, problems: string[]): Source {
  const given: Record<string, string | undefined> = { ...source };
  for (const { name } of settings.filter((setting) => 'secret' in setting)) {
    const fileName = `${name}_FILE`;
    const path = source[fileName]?.trim();
    delete given[fileName];
    if (!path) continue;
    if (source[name]?.trim()) {
      problems.push(`${name} and ${fileName} are both set; leave one of them out.`);
      continue;
    }
    try {
      given[name] = readFileSync(path, 'utf8').trim();
    } catch {
      problems.push(`${fileName} names ${path}, which cannot be read.`);
    }
  }
  return given;
}
