import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildPrograms, buildWeb } from '../start/build.mjs';
import { findChromium } from '../test/programs.mjs';
import { type Checked, checkCopy } from './real/check-copy.ts';
import { feed } from './real/feed.ts';
import { fetchCopy } from './real/fetch-copy.ts';
import { fetchVoices } from './real/fetch-voices.ts';
import { LANGUAGES } from './real/languages.ts';
import { RealPortal } from './real/real-portal.ts';

export const name = 'real';
export const describe =
  'Recordings of people that nobody here made, from the command line that takes them in to a verified copy out of a browser.';

const FEW = 60;

/** `full` takes every file of every language, else sixty of each. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  const voices = await fetchVoices();
  if ('missing' in voices) return skip(voices.missing);
  const executablePath = findChromium();
  if (!executablePath)
    return skip('no Chromium is on this machine; apt-get install chromium, or name it in RIGHTFUL_CHROMIUM');
  await buildPrograms();
  await buildWeb();
  const folder = mkdtempSync(join(tmpdir(), 'rightful-real-'));
  const portal = await RealPortal.in(folder);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
  });
  const startedAt = performance.now();
  try {
    const some = new Map(
      LANGUAGES.map((language) => {
        const files = voices.files.get(language.code) ?? [];
        return [language, full ? files : spread(files, FEW)];
      }),
    );
    const { fed, ingest } = feed(portal, join(folder, 'feed'), some);
    console.log(
      `  ${ingest.Ingested} recordings taken in, ${ingest.Quarantined} in quarantine, ${(ingest.durationMs / 1_000).toFixed(1)} s`,
    );
    await portal.serve();
    const checked = await Promise.all(
      fed.map(async (one) => {
        const copy = await fetchCopy(browser, portal.url, one, join(folder, one.language.code));
        const result = checkCopy(one, copy, join(folder, one.language.code, 'opened'));
        console.log(
          `  ${one.language.customer}: ${result.files} of ${one.digests.size} files, ${(result.durationMs / 60_000).toFixed(1)} minutes, ${result.foreign} foreign; ${result.tools.join(', ')} agree`,
        );
        return result;
      }),
    );
    return sum(checked, (performance.now() - startedAt) / 1_000);
  } finally {
    await browser.close();
    await portal.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function sum(checked: readonly Checked[], seconds: number): { ok: boolean; line: string } {
  const total = (of: (one: Checked) => number) => checked.reduce((all, one) => all + of(one), 0);
  const faults = checked.flatMap((one) => one.faults);
  for (const fault of faults) console.log(`  FAULT ${fault}`);
  const files = total((one) => one.files);
  const foreign = total((one) => one.foreign);
  const missing = [...new Set(checked.flatMap((one) => one.missing))];
  const unasked = missing.length > 0 ? `, not asked: ${missing.join(', ')}` : '';
  const tools = checked[0]?.tools.join(', ') ?? 'nothing';
  return {
    ok: faults.length === 0 && foreign === 0 && files > 0 && !(missing.length > 0 && isStrict()),
    line: `${name}: ${files} files, ${(total((one) => one.durationMs) / 60_000).toFixed(0)} minutes of voice in ${checked.length} languages, in ${seconds.toFixed(0)} s from the files to verified copies, ${foreign} foreign files (${tools} agree${unasked})`,
  };
}

/** As many, taken evenly from all. */
const spread = <T>(all: readonly T[], count: number): T[] =>
  all.length <= count
    ? [...all]
    : Array.from({ length: count }, (_, place) => all[Math.floor((place * all.length) / count)] as T);

const isStrict = (): boolean =>
  [process.env.RIGHTFUL_STRICT, process.env.CI].some((set) => set && set !== '0' && set !== 'false');

const skip = (why: string) => ({ ok: !isStrict(), line: `${name}: skipped: ${why}` });
