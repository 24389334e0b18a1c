import type { AccountId, AuthorityId, MachineId, SessionId, SubjectId } from './ids.ts';

/** When and how a signed-in person last proved who they are. */
export interface Proof {
  readonly provedAt: Date;
  readonly method: 'password' | 'password+totp' | 'password+recovery-code';
}

interface SignedIn {
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
  readonly proof: Proof;
}

/** Who asks. Every rule, every repository and every use case takes one first. */
export type Viewer =
  | { readonly kind: 'anonymous' }
  | ({ readonly kind: 'customer'; readonly subjectId: SubjectId } & SignedIn)
  | ({ readonly kind: 'officer' } & SignedIn)
  | ({ readonly kind: 'regulator'; readonly authorityId: AuthorityId } & SignedIn)
  | { readonly kind: 'machine'; readonly machineId: MachineId }
  /** A job of the portal itself; `task` names it in the audit log. It acts for one subject at a time. */
  | { readonly kind: 'system'; readonly task: string };

export type ViewerOf<K extends Viewer['kind']> = Extract<Viewer, { kind: K }>;

export const anonymous: Viewer = { kind: 'anonymous' };
