import type { Browser, Page } from 'playwright-core';
import { type Look, openPage, plainLook, signIn, speak } from './browser.ts';
import type { DemoName, DemoPortal } from './demo-portal.ts';
import { putOn } from './looks.ts';
import type { Scene } from './scenes.ts';

export interface Walk {
  browser: Browser;
  portal: DemoPortal;
  scenes: readonly Scene[];
  looks: readonly Look[];
  /** Sees one scene in one look. What it throws is kept, and the walk goes on. */
  see(page: Page, scene: Scene, look: Look): Promise<void>;
}

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

const AT_ONCE = 4;

/**
 * Shows every scene in every look, four at once, and tells what went wrong, by scene and look. Everybody signs in once for
 * each language; a page is loaded once for each and puts on that language's other looks as it stands.
 */
export async function walkScenes(walk: Walk): Promise<ReadonlyMap<string, unknown>> {
  const wrong = new Map<string, unknown>();
  for (const locale of new Set(walk.looks.map((look) => look.locale))) {
    // Anew for each language: what asks for a fresh proof shall find one, however slow the machine.
    const sessions = await signInAll(walk);
    const looks = walk.looks.filter((look) => look.locale === locale);
    for (const cookies of sessions.values()) await setLanguage(walk, cookies, locale);
    const waiting = [...walk.scenes];
    const walkOn = async () => {
      for (let scene = waiting.shift(); scene; scene = waiting.shift()) {
        const cookies = scene.who ? sessions.get(scene.who) : undefined;
        await showScene(walk, scene, looks, cookies ?? [], wrong);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, walkOn));
  }
  return wrong;
}

export function placeOf(scene: Scene, { locale, colorScheme, width }: Look): string {
  return `${scene.who ?? 'anybody'}: ${scene.name} (${locale}, ${colorScheme}, ${width})`;
}

async function showScene(
  { browser, portal, see }: Walk,
  scene: Scene,
  looks: readonly Look[],
  cookies: Cookies,
  wrong: Map<string, unknown>,
): Promise<void> {
  const [first] = looks;
  if (!first) return;
  const page = await openPage(browser, portal, first);
  const language = { name: 'rightful-locale', value: first.locale, url: portal.url };
  await page.context().addCookies([...cookies, language]);
  let shown: Promise<void> | undefined;
  for (const look of looks) {
    try {
      shown ??= scene.show(page, portal);
      await shown;
      await putOn(page, look);
      await see(page, scene, look);
    } catch (error) {
      wrong.set(placeOf(scene, look), error);
    }
  }
  await page.context().close();
}

async function signInAll({ browser, portal, scenes }: Walk): Promise<Map<DemoName, Cookies>> {
  const sessions = new Map<DemoName, Cookies>();
  for (const name of new Set(scenes.flatMap(({ who }) => who ?? []))) {
    const page = await openPage(browser, portal);
    await signIn(page, portal, name);
    sessions.set(name, await page.context().cookies());
    await page.context().close();
  }
  return sessions;
}

async function setLanguage(
  { browser, portal }: Walk,
  cookies: Cookies,
  locale: Look['locale'],
): Promise<void> {
  const page = await openPage(browser, portal, { ...plainLook, locale });
  await page.context().addCookies(cookies);
  await page.goto('/icon.svg');
  await speak(page, locale);
  await page.context().close();
}
