/**
 * What a process is there for. A server speaks with people and feeding systems, and works too unless workers do that; a worker speaks
 * with nobody; a command is what an operator runs, who has the keys.
 */
export type ProcessRole =
  | { readonly kind: 'server'; readonly works: boolean }
  | { readonly kind: 'worker' }
  | { readonly kind: 'command' };

/** For these somebody is there and asks: a person within their scope (`libs/data`), or a feeding system. */
const SERVED: ReadonlySet<string> = new Set(['owner', 'case', 'review', 'ingest', 'second-factor']);

/** These are jobs: nobody waits in a page for them. */
const WORKED: ReadonlySet<string> = new Set([
  'build-archive',
  'check-archive',
  'follow-letters',
  'prepare-letters',
  'send-letters',
  'tend-receivers',
]);

/** Whether such a process may open a key for this. */
export function mayOpenFor(role: ProcessRole, purpose: string): boolean {
  if (role.kind === 'worker') return !SERVED.has(purpose);
  return role.kind === 'command' || role.works || !WORKED.has(purpose);
}

/** Bringing everything under a new key is a command's alone: nobody who was let into a server does it by the way. */
export const mayRewrap = (role: ProcessRole): boolean => role.kind === 'command';
