import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { expectAccessible } from './support/accessible.ts';
import { addTroubles } from './support/add-troubles.ts';
import type { Look } from './support/browser.ts';
import { openBrowser } from './support/browser.ts';
import { type DemoPortal, startDemoPortal } from './support/demo-portal.ts';
import { scenes } from './support/scenes.ts';
import { placeOf, walkScenes } from './support/walk-scenes.ts';

/** Every two of language, colours and width meet in one of these; the other four would find what these do. */
const looks: readonly Look[] = [
  { locale: 'en', colorScheme: 'light', width: 'desktop' },
  { locale: 'en', colorScheme: 'dark', width: 'phone' },
  { locale: 'de', colorScheme: 'dark', width: 'desktop' },
  { locale: 'de', colorScheme: 'light', width: 'phone' },
];
const ONE_MINUTE = 60_000;
let portal: DemoPortal;
let browser: Browser;
const seen = new Set<string>();
let wrong: ReadonlyMap<string, unknown>;

beforeAll(async () => {
  portal = await startDemoPortal(addTroubles);
  browser = await openBrowser();
  wrong = await walkScenes({
    browser,
    portal,
    scenes,
    looks,
    async see(page, scene, look) {
      await expectAccessible(page);
      seen.add(placeOf(scene, look));
    },
  });
}, 40 * ONE_MINUTE);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
}, ONE_MINUTE);

describe.each(scenes)('$who: $name', (scene) => {
  test.each(looks)('$locale, $colorScheme, $width', (look) => {
    const place = placeOf(scene, look);
    if (wrong.has(place)) throw wrong.get(place);
    expect(seen).toContain(place);
  });
});
