import { type Id, type IdKind, idToBytes } from './ids.ts';

/** The kinds that carry the mark of an exercise; whatever else there is belongs to one of these. */
export const MARKED_KINDS = ['subject', 'device', 'incident'] as const satisfies readonly IdKind[];

/** Whether this person, device or incident was made for an exercise (see `newId`). */
export const isDrillId = (id: Id<(typeof MARKED_KINDS)[number]>): boolean =>
  (idToBytes(id)[6] ?? 0) >> 4 === 8;
