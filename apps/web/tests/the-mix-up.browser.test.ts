import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { setStage } from './support/set-stage.ts';
import { type Cast, gather, pagesOf, theMixUp } from './support/the-mix-up.ts';

const TWO_MINUTES = 120_000;
const stage = setStage();
let cast: Cast;

beforeAll(async () => {
  cast = await gather(stage.browser, stage.portal);
}, TWO_MINUTES);
afterAll(() => Promise.all(pagesOf(cast).map((page) => page.context().close())));

describe('the mix-up of 2018', () => {
  test.each(theMixUp.map((chapter) => [chapter.title, chapter] as const))(
    '%s',
    async (_, chapter) => chapter.play(cast),
    TWO_MINUTES,
  );
});
