import type { AccountRow, SessionRow } from '@rightful/data';
import type { Proof, ViewerOf } from '@rightful/policy';

export type PersonViewer = ViewerOf<'customer' | 'officer' | 'regulator'>;

/** The viewer that this session of this account speaks for. The role is the account's of now, not of the sign-in. */
export function viewerOf(
  account: AccountRow,
  session: Pick<SessionRow, 'id' | 'provedAt' | 'proofMethod'>,
): PersonViewer {
  const proof: Proof = { provedAt: session.provedAt, method: session.proofMethod as Proof['method'] };
  const signedIn = { accountId: account.id, sessionId: session.id, proof };
  if (account.role === 'officer') return { kind: 'officer', ...signedIn };
  if (account.role === 'customer' && account.subjectId !== null) {
    return { kind: 'customer', subjectId: account.subjectId, ...signedIn };
  }
  if (account.role === 'regulator' && account.authorityId !== null) {
    return { kind: 'regulator', authorityId: account.authorityId, ...signedIn };
  }
  throw new Error(`the ${account.role} account ${account.id} lacks what its role needs`);
}
