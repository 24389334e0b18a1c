import type { Rule } from '../rule.ts';
import type { Viewer } from '../viewer.ts';
import { signedIn } from './roles.ts';

/** When this viewer's last proof of identity stops counting; null for who has none. */
export function provenUntil(viewer: Viewer, minutes: number): Date | null {
  if (!('proof' in viewer)) return null;
  return new Date(viewer.proof.provedAt.getTime() + minutes * 60_000);
}

/** Step-up: demands a proof of identity at most so many minutes old. A proof from the future is none. */
export function proven(minutes: number): Rule {
  return Object.freeze({
    sentence: `proven within ${minutes} minutes`,
    role: 'demand' as const,
    kinds: signedIn.kinds,
    needsFacts: true,
    decide: (viewer: Viewer, _facts: unknown, now: Date) => {
      const until = provenUntil(viewer, minutes);
      if (until === null || !('proof' in viewer)) return 'deny';
      return viewer.proof.provedAt.getTime() <= now.getTime() && now.getTime() < until.getTime()
        ? 'skip'
        : 'deny';
    },
  });
}
