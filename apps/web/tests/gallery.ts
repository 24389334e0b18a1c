import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Look, openBrowser } from './support/browser.ts';
import { startDemoPortal } from './support/demo-portal.ts';
import { scenes } from './support/scenes.ts';
import { walkScenes } from './support/walk-scenes.ts';
import { wardrobes } from './support/wardrobes.ts';

/**
 * Takes a picture of every page and dialog in every look, to be looked at by people:
 *
 *     npx tsx apps/web/tests/gallery.ts <folder> [demo|long|empty] [part of a scene's name]
 */
const [folder, wardrobe = 'demo', part = ''] = process.argv.slice(2);
const fill = wardrobes[wardrobe];
if (!folder || !fill) throw new Error(`Say: gallery.ts <folder> [${Object.keys(wardrobes).join('|')}]`);

const looks: readonly Look[] = (['en', 'de'] as const).flatMap((locale) =>
  (['desktop', 'phone'] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme, width })),
  ),
);
const portal = await startDemoPortal(fill);
const browser = await openBrowser();
const wrong = await walkScenes({
  browser,
  portal,
  looks,
  scenes: scenes.filter(({ name }) => name.includes(part)),
  async see(page, scene, { locale, width, colorScheme }) {
    const into = join(folder, wardrobe, [locale, width, colorScheme].join('-'));
    mkdirSync(into, { recursive: true });
    const isDialogOpen = (await page.getByRole('dialog').count()) > 0;
    await page.screenshot({
      path: join(into, `${scene.who ?? 'anybody'}, ${scene.name}.png`),
      fullPage: !isDialogOpen,
    });
    const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (beside > 0) throw new Error(`${beside} px lie beside the screen`);
  },
});
for (const [place, error] of wrong) console.error(`${place}: ${String(error).split('\n', 1)[0]}`);
await browser.close();
await portal.stop();
