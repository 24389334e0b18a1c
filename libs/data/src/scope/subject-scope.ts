import type { Id, SubjectId, ViewerOf } from '@rightful/policy';
import { idToBytes } from '@rightful/policy';

declare const reachOf: unique symbol;

/**
 * Whose rows a caller may touch, and how far. It can only be had from a viewer, through the functions below;
 * repositories take nothing else.
 */
export interface SubjectScope<Reach extends 'full' | 'case' = 'full' | 'case'> {
  readonly subjectId: SubjectId;
  /** What the caller is here for: for this the subject's key is opened. */
  readonly purpose: string;
  readonly [reachOf]: Reach;
}

/** Everything of one subject. */
export type FullScope = SubjectScope<'full'>;
/** The handling of one subject's requests, never their recordings. */
export type CaseScope = SubjectScope<'case'>;

const scope = <Reach extends 'full' | 'case'>(subjectId: SubjectId, purpose: string) =>
  ({ subjectId, purpose }) as SubjectScope<Reach>;

/** A customer's own rows. */
export const ownScope = (viewer: ViewerOf<'customer'>): FullScope => scope(viewer.subjectId, 'owner');

/** A job that works for one subject; the subject follows from the row that the job is about. */
export const taskScope = ({ task }: ViewerOf<'system'>, subjectId: SubjectId): FullScope =>
  scope(subjectId, task);

/** A feeding system: the subject follows from the ledger of device ownership. */
export const ingestScope = (_viewer: ViewerOf<'machine' | 'system'>, subjectId: SubjectId): FullScope =>
  scope(subjectId, 'ingest');

/** An officer's case: requests, archives, deliveries. No recordings. */
export const caseScope = (_viewer: ViewerOf<'officer'>, subjectId: SubjectId): CaseScope =>
  scope(subjectId, 'case');

interface OpenReview {
  readonly subjectId: SubjectId;
  readonly officerId: Id<'account'>;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
}

/** An officer within an open review of their own; undefined when it is closed, over, or somebody else's. */
export function reviewScope(
  viewer: ViewerOf<'officer'>,
  review: OpenReview,
  now: Date,
): FullScope | undefined {
  const open = review.closedAt === null && review.closesAt > now;
  return open && review.officerId === viewer.accountId ? scope(review.subjectId, 'review') : undefined;
}

export const ownerBytes = (owned: SubjectScope): Buffer => idToBytes(owned.subjectId);
