import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A dialog hides the page, its landmark and its heading; axe does not take every sheet on a phone for a dialog. */
const RULES_FOR_THE_PAGE_BEHIND = ['landmark-one-main', 'page-has-heading-one'];

/** What axe finds on the page as it stands, one line each: nothing. And nothing lies beside the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  const isDialogOpen = (await page.getByRole('dialog').count()) > 0;
  const { violations } = await new AxeBuilder({ page })
    .withTags(TAGS)
    .disableRules(isDialogOpen ? RULES_FOR_THE_PAGE_BEHIND : [])
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
  expect(found).toEqual([]);
  const beside = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beside).toBe(0);
}
