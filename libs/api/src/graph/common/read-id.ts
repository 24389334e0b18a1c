import { type Id, type IdKind, idFromBytes, parseId } from '@rightful/policy';

/** The id of nothing: what is malformed is asked for like what is absent, and costs and shows the same. */
const nothing = <K extends IdKind>(kind: K): Id<K> => idFromBytes(kind, Buffer.alloc(16));

export const readId = <K extends IdKind>(kind: K, text: string): Id<K> =>
  parseId(kind, text) ?? nothing(kind);

export const readIds = <K extends IdKind>(kind: K, texts: readonly string[] | null | undefined): Id<K>[] =>
  (texts ?? []).map((text) => readId(kind, text));
