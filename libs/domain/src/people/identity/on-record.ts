import { type AccountRow, type AuditEvent, ownScope, taskScope } from '@rightful/data';
import { anonymous } from '@rightful/policy';
import type { PersonViewer } from './viewer-of.ts';

type Facts = NonNullable<AuditEvent['facts']>;
const SIGN_IN = { kind: 'system', task: 'sign-in' } as const;

/** What a signed-in person did with their account. A customer's stands under the subject's mark. */
export function doneBy(viewer: PersonViewer, action: string, facts: Facts = {}): AuditEvent {
  const about = viewer.kind === 'customer' ? ownScope(viewer) : undefined;
  return { action, viewer, about, facts: { sessionId: viewer.sessionId, ...facts } };
}

/** What a stranger tried at an account, or at none. */
export function triedAt(account: AccountRow | null, action: string, facts: Facts = {}): AuditEvent {
  if (account === null) return { action, viewer: anonymous, facts };
  if (account.subjectId !== null) {
    return { action, viewer: anonymous, about: taskScope(SIGN_IN, account.subjectId), facts };
  }
  return { action, viewer: anonymous, facts: { accountId: account.id, ...facts } };
}
