import type { Id, IdKind } from '@rightful/policy';
import { idFromBytes, idToBytes } from '@rightful/policy';
import type { KeyContext } from '@rightful/vault';
import type { EntitySchemaColumnOptions, ValueTransformer } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';

type Options = Partial<EntitySchemaColumnOptions>;

const idTransformer = (kind: IdKind): ValueTransformer => ({
  to: (id: Id<IdKind> | null | undefined) => (typeof id === 'string' ? idToBytes(id) : id),
  from: (bytes: Uint8Array | null) => bytes && idFromBytes(kind, bytes),
});
const instantTransformer: ValueTransformer = {
  to: (at: Date | null | undefined) => (at instanceof Date ? at.getTime() : at),
  from: (ms: string | number | null) => (ms === null ? null : new Date(Number(ms))),
};
const bigTransformer: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};
const bytesTransformer: ValueTransformer = {
  to: (bytes: Uint8Array | null | undefined) => bytes,
  from: (bytes: Uint8Array | null) => bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
};
const jsonTransformer: ValueTransformer = {
  to: (value: unknown) => (value === undefined ? value : JSON.stringify(value)),
  from: (text: string | null) => text && JSON.parse(text),
};

/** An id as its 16 bytes: a number or a text never compares equal to one, on any engine. */
export const id = (dialect: Dialect, kind: IdKind, options: Options = {}): EntitySchemaColumnOptions => ({
  ...fixedBytes(dialect, 16, options),
  transformer: idTransformer(kind),
});
/** Exactly `length` bytes: digests and keys. */
export const fixedBytes = (
  dialect: Dialect,
  length: number,
  options: Options = {},
): EntitySchemaColumnOptions => ({
  ...(dialect === 'sqlite' ? { type: 'blob' } : { type: 'binary', length }),
  transformer: bytesTransformer,
  ...options,
});
/** Up to 65,535 bytes. */
export const blob = (options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'blob',
  transformer: bytesTransformer,
  ...options,
});
/** A key wrapped by the key service for what `contextOf` says of its row. A rotation finds each such column by itself. */
export const wrappedKey = <Row>(contextOf: (row: Row) => KeyContext): EntitySchemaColumnOptions => ({
  ...blob({ nullable: true }),
  transformer: { ...bytesTransformer, contextOf } as ValueTransformer,
});
/** What the wrapped key in this column of a row is bound to; undefined for any other column. */
export const wrappedKeyContext = (
  column: EntitySchemaColumnOptions,
): ((row: object) => KeyContext) | undefined =>
  (column.transformer as { contextOf?: (row: object) => KeyContext } | undefined)?.contextOf;
/** An instant as whole milliseconds since 1970 UTC: same order and meaning on every engine, no zone anywhere. */
export const instant = (options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'bigint',
  transformer: instantTransformer,
  ...options,
});
export const big = (options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'bigint',
  transformer: bigTransformer,
  ...options,
});
export const integer = (options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'integer',
  ...options,
});
export const real = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'double', ...options });
export const flag = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'boolean', ...options });
export const words = (length: number, options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'varchar',
  length,
  ...options,
});
export const json = (options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'text',
  transformer: jsonTransformer,
  ...options,
});
