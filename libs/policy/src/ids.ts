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
  processingLimit: 'lim',
  archive: 'arc',
  delivery: 'del',
  redaction: 'red',
  decision: 'dec',
  erasure: 'era',
  legalHold: 'hol',
  review: 'rev',
  reviewItem: 'rvi',
  report: 'rep',
  incident: 'inc',
  incidentNote: 'inn',
  incidentDecision: 'ind',
  receiverAsk: 'ras',
  breachLetter: 'brl',
  intake: 'itk',
  intakeEvidence: 'evi',
  machine: 'mac',
  mail: 'mai',
  message: 'msg',
  attachment: 'att',
  authority: 'aut',
  filing: 'fil',
  authorityMessage: 'aum',
  drill: 'dri',
  audit: 'aud',
  workView: 'viw',
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
export type ProcessingLimitId = Id<'processingLimit'>;
export type ArchiveId = Id<'archive'>;
export type DeliveryId = Id<'delivery'>;
export type RedactionId = Id<'redaction'>;
export type ErasureId = Id<'erasure'>;
export type LegalHoldId = Id<'legalHold'>;
export type DecisionId = Id<'decision'>;
export type ReviewId = Id<'review'>;
export type ReviewItemId = Id<'reviewItem'>;
export type ReportId = Id<'report'>;
export type IncidentId = Id<'incident'>;
export type IncidentNoteId = Id<'incidentNote'>;
export type IncidentDecisionId = Id<'incidentDecision'>;
export type ReceiverAskId = Id<'receiverAsk'>;
export type BreachLetterId = Id<'breachLetter'>;
export type IntakeId = Id<'intake'>;
export type IntakeEvidenceId = Id<'intakeEvidence'>;
export type MachineId = Id<'machine'>;
export type MailId = Id<'mail'>;
export type MessageId = Id<'message'>;
export type AttachmentId = Id<'attachment'>;
export type AuthorityId = Id<'authority'>;
export type FilingId = Id<'filing'>;
export type AuthorityMessageId = Id<'authorityMessage'>;
export type DrillId = Id<'drill'>;
export type WorkViewId = Id<'workView'>;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** By character code. */
const VALUE_OF = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, ALPHABET.indexOf(String.fromCharCode(code))),
);
const TEXT = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** Spells 16 bytes as an id of this kind. */
export function idFromBytes<K extends IdKind>(kind: K, bytes: Uint8Array): Id<K> {
  if (bytes.length !== 16) throw new RangeError('an id has 16 bytes');
  let text = '';
  let rest = 0;
  // Two bits of nothing lead, since 26 characters hold 130.
  let bits = 2;
  for (const byte of bytes) {
    rest = ((rest & 31) << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(rest >> (bits - 5)) & 31];
  }
  return `${ID_KINDS[kind]}_${text}` as Id<K>;
}

/** The 16 bytes of an id. Throws a RangeError for anything that is not an id of some kind. */
export function idToBytes(id: Id<IdKind>): Buffer {
  const text = id.slice(4);
  if (!TEXT.test(text)) throw new RangeError('not an id');
  const bytes = Buffer.allocUnsafe(16);
  let length = 0;
  let rest = 0;
  let bits = -2;
  for (let place = 0; place < text.length; place += 1) {
    rest = ((rest & 0xff) << 5) | (VALUE_OF[text.charCodeAt(place)] as number);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (rest >> bits) & 0xff;
  }
  return bytes;
}

/** Reads an id of this kind out of untrusted text; undefined when it is not one. */
export function parseId<K extends IdKind>(kind: K, text: unknown): Id<K> | undefined {
  if (typeof text !== 'string' || !text.startsWith(`${ID_KINDS[kind]}_`)) return undefined;
  return TEXT.test(text.slice(4)) ? (text as Id<K>) : undefined;
}
