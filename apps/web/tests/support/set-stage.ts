import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage } from './browser.ts';
import { type DemoPortal, startDemoPortal } from './demo-portal.ts';

/** From the first test of a file to its last. */
export interface Stage {
  portal: DemoPortal;
  browser: Browser;
  /** Everybody's who needs no second one. */
  page: Page;
}

const ONE_MINUTE = 60_000;

/** A demo portal, a browser and a page for the tests of a file; there before the first, gone after the last. */
export function setStage(): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.portal = await startDemoPortal();
    stage.browser = await openBrowser();
    stage.page = await openPage(stage.browser, stage.portal);
  }, 3 * ONE_MINUTE);
  afterAll(async () => {
    await stage.browser?.close();
    await stage.portal?.stop();
  }, ONE_MINUTE);
  return stage;
}
