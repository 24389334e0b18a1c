import type { AccountId, SubjectId } from './ids.ts';

/** What the rules may know about the thing that is asked for. A fact that is absent never helps anybody. */
export interface Facts {
  /** The data subject it belongs to. */
  readonly subjectId?: SubjectId | null;
  /** The review through which an officer looks at it. */
  readonly review?: { readonly accountId: AccountId; readonly closesAt: Date } | null;
}

export const noFacts: Facts = Object.freeze({});
