/**
 * Ids are typed from the URL to the column: a kind of three letters, an underscore, 26 characters of
 * Crockford base32 (lower case) that spell 16 bytes. The bytes are a UUIDv7, so ids sort by time.
 */
declare const kindOf: unique symbol;

export const ID_KINDS = {
  subject: 'sub',
  account: 'acc',
  session: 'ses',
  device: 'dev',
  ownership: 'own',
  recording: 'rec',
  quarantinedFile: 'qua',
  request: 'req',
  archive: 'arc',
  delivery: 'del',
  review: 'rev',
  report: 'rep',
  incident: 'inc',
  machine: 'mac',
  mail: 'mai',
  authority: 'aut',
  audit: 'aud',
} as const;

export type IdKind = keyof typeof ID_KINDS;
export type Id<K extends IdKind> = `${(typeof ID_KINDS)[K]}_${string}` & { readonly [kindOf]: K };

export type SubjectId = Id<'subject'>;
export type AccountId = Id<'account'>;
export type SessionId = Id<'session'>;
export type DeviceId = Id<'device'>;
export type OwnershipId = Id<'ownership'>;
export type RecordingId = Id<'recording'>;
export type QuarantinedFileId = Id<'quarantinedFile'>;
export type RequestId = Id<'request'>;
export type ArchiveId = Id<'archive'>;
export type DeliveryId = Id<'delivery'>;
export type ReviewId = Id<'review'>;
export type ReportId = Id<'report'>;
export type IncidentId = Id<'incident'>;
export type MachineId = Id<'machine'>;
export type MailId = Id<'mail'>;
export type AuthorityId = Id<'authority'>;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const VALUE_OF = new Map([...ALPHABET].map((character, value) => [character, BigInt(value)]));
const TEXT = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** Spells 16 bytes as an id of this kind. */
export function idFromBytes<K extends IdKind>(kind: K, bytes: Uint8Array): Id<K> {
  if (bytes.length !== 16) throw new RangeError('an id has 16 bytes');
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let digit = 0; digit < 26; digit += 1) {
    text = ALPHABET[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return `${ID_KINDS[kind]}_${text}` as Id<K>;
}

/** The 16 bytes of an id. Throws a RangeError for anything that is not an id of some kind. */
export function idToBytes(id: Id<IdKind>): Buffer {
  const text = id.slice(4);
  if (!TEXT.test(text)) throw new RangeError('not an id');
  let value = 0n;
  for (const character of text) value = (value << 5n) | (VALUE_OF.get(character) ?? 0n);
  return Buffer.from(value.toString(16).padStart(32, '0'), 'hex');
}

/** Reads an id of this kind out of untrusted text; undefined when it is not one. */
export function parseId<K extends IdKind>(kind: K, text: unknown): Id<K> | undefined {
  if (typeof text !== 'string' || !text.startsWith(`${ID_KINDS[kind]}_`)) return undefined;
  return TEXT.test(text.slice(4)) ? (text as Id<K>) : undefined;
}
