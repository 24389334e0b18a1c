import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Look, openBrowser, openPage, plainLook, signIn, speak } from './support/browser.ts';
import { type DemoName, root, startDemoPortal } from './support/demo-portal.ts';
import { scenes } from './support/scenes.ts';
import { gather, pagesOf, theMixUp } from './support/the-mix-up.ts';

/**
 * Takes the pictures of the README anew, from the demo, in light and in dark: `npm run pictures`. Where they lie is
 * `.github/pictures`, or the folder that is named.
 */
interface Picture {
  /** Nothing: a scene that another one needs, and that is only walked through. */
  file?: string;
  who: DemoName;
  scene: string;
  width?: number;
  height?: number;
  look?: Partial<Look>;
  /** What stands at the head of the picture, when that is not the head of the page. */
  from?: string;
}

const letter = { width: 960, height: 645 };
const desk = { width: 1280, height: 860 };
/** In this order: what comes later changes what the earlier ones show. */
const pictures: readonly Picture[] = [
  { file: 'recordings', who: 'ada', scene: 'recordings, playing', ...desk },
  { file: 'request', who: 'carla', scene: 'a request that is ready', ...letter },
  { file: 'preview', who: 'carla', scene: 'preview', ...letter },
  {
    file: 'phone',
    who: 'bruno',
    scene: 'recordings, playing',
    width: 360,
    height: 779,
    look: { locale: 'de', width: 'phone' },
  },
  { file: 'officer', who: 'olivia', scene: 'the desk', ...desk },
  { file: 'figures', who: 'olivia', scene: 'figures', ...desk },
  {
    file: 'review',
    who: 'olivia',
    scene: 'a review by ear, a part marked',
    ...desk,
    from: 'section[aria-labelledby=item]',
  },
  { who: 'bruno', scene: 'restricting, sent' },
  { who: 'olivia', scene: 'a decision, for the first officer' },
  { file: 'second', who: 'oskar', scene: 'a decision, for the second officer', ...desk },
  { file: 'erasure', who: 'maximiliana', scene: 'erasing', ...letter, from: 'main form' },
];
const SCALE = 1.25;
const QUALITY = 80;

const folder = process.argv[2] ?? join(root, '.github', 'pictures');
mkdirSync(folder, { recursive: true });
const portal = await startDemoPortal();
const browser = await openBrowser();
try {
  for (const picture of pictures) await take(picture);
  await takeStory();
} finally {
  await browser.close();
  await portal.stop();
}

async function take({ file, who, scene, width = 1280, height = 800, look, from }: Picture): Promise<void> {
  const shown = scenes.find(({ name }) => name === scene);
  if (!shown) throw new Error(`There is no scene "${scene}".`);
  const whole: Look = { ...plainLook, ...look };
  const page = await openPage(browser, portal, whole);
  await page.setViewportSize({ width, height });
  await signIn(page, portal, who);
  await speak(page, whole.locale);
  await shown.show(page, portal);
  if (file) await shoot(page, file, { width, height, from });
  await page.context().close();
}

/** The mix-up of 2018, chapter by chapter, as those saw it who were in it. */
async function takeStory(): Promise<void> {
  const cast = await gather(browser, portal);
  for (const { play, picture } of theMixUp) {
    await play(cast);
    if (picture) await shoot(cast[picture.of], picture.file, { ...desk, from: picture.from });
  }
  for (const page of pagesOf(cast)) await page.context().close();
}

interface Shot {
  width: number;
  height: number;
  from?: string;
}

/** In light and in dark, from the head of `from` on. */
async function shoot(page: Page, file: string, { width, height, from }: Shot): Promise<void> {
  await page.setViewportSize({ width, height });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate((selector) => {
      const head = selector ? document.querySelector(selector)?.getBoundingClientRect().top : undefined;
      scrollTo(0, head === undefined ? 0 : head + scrollY - 24);
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }, from);
    writeFileSync(join(folder, `${file}.${colorScheme}.webp`), await webp(page, width, height));
  }
}

/** Half the size of a palette PNG for the same sharpness, without another program to make it. */
async function webp(page: Page, width: number, height: number): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const y = await page.evaluate(() => scrollY);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    clip: { x: 0, y, width, height, scale: SCALE },
  });
  await session.detach();
  return Buffer.from(data, 'base64');
}
