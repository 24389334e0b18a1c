import { type Id, type IdKind, idToBytes } from './ids.ts';

/** When an id was made, as it says itself. */
export const timeOfId = (id: Id<IdKind>): Date => new Date(idToBytes(id).readUIntBE(0, 6));
