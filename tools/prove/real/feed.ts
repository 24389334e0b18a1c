import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './languages.ts';
import type { RealPortal } from './real-portal.ts';

export interface Fed {
  readonly language: Language;
  readonly password: string;
  /** SHA-256 of every file, in hex. */
  readonly digests: ReadonlySet<string>;
}

const START = Date.parse('2018-04-02T06:00:00Z');
/** Eleven minutes apart, so that the days fill as they do at home. */
const APART_MS = 11 * 60_000;

/** Makes the customers and their devices, and takes their recordings in: by the commands that an operator types. */
export function feed(
  portal: RealPortal,
  folder: string,
  voices: ReadonlyMap<Language, readonly string[]>,
): { fed: Fed[]; ingest: { Ingested: number; Quarantined: number; durationMs: number } } {
  mkdirSync(folder, { recursive: true });
  portal.cli(['migrate']);
  const fed: Fed[] = [];
  const manifest = ['file,deviceSerial,recordedAt,language'];
  const devices = ['serial,model,owner,ownedFrom,room'];
  for (const [language, files] of voices) {
    const password = `a long sentence about ${language.tag} voices`;
    const { email, customer, serial, tag } = language;
    portal.cli(
      ['accounts', 'add', '--role', 'customer', '--email', email, '--name', customer],
      `${password}\n`,
    );
    devices.push(`${serial},Example Speaker,${email},2018-01-01T00:00:00Z,Kitchen`);
    mkdirSync(join(folder, serial));
    const digests = new Set<string>();
    for (const [number, path] of files.entries()) {
      const bytes = readFileSync(path);
      digests.add(createHash('sha256').update(bytes).digest('hex'));
      const file = join(serial, `${number}.wav`);
      writeFileSync(join(folder, file), bytes);
      manifest.push(`${file},${serial},${new Date(START + number * APART_MS).toISOString()},${tag}`);
    }
    fed.push({ language, password, digests });
  }
  writeFileSync(join(folder, 'manifest.csv'), `${manifest.join('\n')}\n`);
  // A manifest beside it would be read as one of recordings.
  const ledger = `${folder}-devices.csv`;
  writeFileSync(ledger, `${devices.join('\n')}\n`);
  portal.cli(['devices', 'import', ledger]);
  const ingest = JSON.parse(portal.cli(['ingest', join(folder, 'manifest.csv'), '--json'])) as {
    Ingested: number;
    Quarantined: number;
    durationMs: number;
  };
  return { fed, ingest };
}
