import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const paths = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where a Chromium is on this machine, if there is one. */
export const chromiumPath = paths.find((path): path is string => path !== undefined && existsSync(path));

export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
}
