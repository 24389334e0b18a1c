import { ownScope } from '@rightful/data';
import type { CustomerContext } from '@rightful/domain';
import type { Asking } from './asks.ts';
import type { Deed } from './deeds.ts';
import type { Episode } from './episode.ts';

/** What becomes of a request, so many days ago. */
export const on = (daysAgo: number, deed: Deed): { readonly daysAgo: number; readonly deed: Deed } => ({
  daysAgo,
  deed,
});

/** A request and what becomes of it. While it is open, the same person asks for nothing else of its kind. */
export function caseOf(
  who: string,
  daysAgo: number,
  { kind, ask }: Asking,
  ...steps: readonly ReturnType<typeof on>[]
): Episode[] {
  const asked: Episode = { daysAgo, play: async (stage) => void (await ask(await stage.customer(who))) };
  return [asked, ...laterOn(who, kind, ...steps)];
}

/** What becomes of the open request of this kind, by whatever door it came. */
export const laterOn = (
  who: string,
  kind: Asking['kind'],
  ...steps: readonly ReturnType<typeof on>[]
): Episode[] =>
  steps.map(({ daysAgo, deed }) => ({
    daysAgo,
    async play({ customer: find, officers }) {
      const customer = await find(who);
      await deed({ customer, officers, request: await openOf(customer, kind) });
    },
  }));

async function openOf({ data, viewer }: CustomerContext, kind: Asking['kind']) {
  const request = await data.owned(ownScope(viewer)).requests.one({ kind, openMark: 1 });
  if (!request) throw new Error(`The demo has no open ${kind} here.`);
  return request;
}
