/**
 * What an erasure (Art. 17) does to each column.
 * - `erase`: the value goes, with its row or alone.
 * - `pseudonym`: it stays, and after the erasure nothing leads from it to a person.
 * - `keep`: it stays, with the ground.
 */
export type Treatment =
  | { readonly erase: 'row' | 'value' | 'key'; readonly note?: string }
  | { readonly pseudonym: string }
  | { readonly keep: string };

type Manifest = Readonly<Record<string, Treatment | Readonly<Record<string, Treatment>>>>;

const withRow: Treatment = { erase: 'row' };
const withKey: Treatment = {
  erase: 'key',
  note: 'unreadable once the key is destroyed; the row goes as well',
};
const notPersonal: Treatment = { keep: 'says nothing about a person' };
const demonstrates: Treatment = { keep: 'Art. 5(2): the controller must be able to show what was done' };
const breachRecord: Treatment = { keep: 'Art. 33(5): every breach is documented' };

/** By entity; one treatment for the whole row, or one for each column. A test holds this against the entities. */
export const erasureManifest: Manifest = {
  Account: withRow,
  Archive: withRow,
  ArchiveEntry: withRow,
  Attempt: { pseudonym: 'a digest of an address or network; deleted after two days' },
  AuditCheckpoint: notPersonal,
  AuditEntry: {
    sequence: demonstrates,
    at: demonstrates,
    action: demonstrates,
    actorKind: demonstrates,
    actor: { keep: 'names staff, machines and tasks only; a customer is never named here' },
    subjectMark: { pseudonym: 'an HMAC under the subject’s key, which is destroyed' },
    recordingMark: { pseudonym: 'an HMAC under the subject’s key, which is destroyed' },
    facts: { pseudonym: 'ids whose rows are gone, numbers and codes' },
    previousHash: demonstrates,
    hash: demonstrates,
  },
  AuditHead: notPersonal,
  Authority: notPersonal,
  Delivery: withRow,
  Device: notPersonal,
  DeviceOwnership: withRow,
  FrozenThing: {
    subjectId: { pseudonym: 'an id whose row holds no name any more' },
    incidentId: breachRecord,
    kind: breachRecord,
    thing: { pseudonym: 'an id whose row is gone' },
    frozenAt: breachRecord,
  },
  Incident: breachRecord,
  Lease: notPersonal,
  MachineKey: notPersonal,
  Mail: withRow,
  QuarantinedFile: {
    id: notPersonal,
    reason: notPersonal,
    detail: notPersonal,
    sourceName: { erase: 'value', note: 'when the file turns out to be the person’s' },
    deviceSerial: { erase: 'value' },
    claimedRecordedAt: { erase: 'value' },
    byteLength: notPersonal,
    fingerprint: { pseudonym: 'a digest' },
    blobId: { erase: 'value' },
    fileKey: { erase: 'key' },
    quarantinedAt: notPersonal,
  },
  Recording: {
    subjectId: withRow,
    recordedAt: withRow,
    id: withRow,
    deviceId: withRow,
    blobId: withRow,
    keyVersion: withRow,
    byteLength: withRow,
    sha256: withRow,
    crc32: withRow,
    mediaType: withRow,
    extension: withRow,
    durationMs: withRow,
    room: withRow,
    language: withRow,
    transcriptSealed: withKey,
    peaksSealed: withKey,
    peakWindowMs: withRow,
    wakeWordConfidence: withRow,
    falseActivation: withRow,
    heardByHuman: withRow,
    ingestedAt: withRow,
    frozenAt: withRow,
  },
  RecoveryCode: withRow,
  Report: {
    id: breachRecord,
    incidentId: breachRecord,
    reporterSubjectId: { erase: 'value' },
    reporterOfficerId: { keep: 'names staff only' },
    note: { erase: 'value' },
    contactEmail: { erase: 'value' },
    locale: notPersonal,
    receivedAt: breachRecord,
    evidence: { erase: 'value' },
    keyHash: { erase: 'value' },
    proofBlobId: { erase: 'value' },
    proofKey: { erase: 'key' },
    proofName: { erase: 'value' },
    proofOpenings: { erase: 'value' },
    reportedAt: breachRecord,
    deletionConfirmedAt: breachRecord,
  },
  Request: withRow,
  Review: withRow,
  Session: withRow,
  Subject: {
    id: { pseudonym: 'an id that nothing leads to; keeps the marks of an incident together' },
    displayName: { erase: 'value' },
    customerNumber: { erase: 'value' },
    keyVersion: notPersonal,
    createdAt: notPersonal,
    erasedAt: demonstrates,
  },
  SubjectKey: {
    subjectId: { pseudonym: 'as in Subject' },
    version: notPersonal,
    wrapped: { erase: 'value', note: 'this is the erasure: nothing that was sealed under it opens again' },
    createdAt: notPersonal,
    destroyedAt: demonstrates,
  },
};
