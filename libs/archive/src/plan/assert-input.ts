import { mediaTypes } from '../contents/media-type.ts';
import { type MissingPart, missingGrounds } from '../contents/missing-part.ts';
import type { ArchiveInput, RecordingSource } from './archive-input.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;
const HEX = /^[0-9a-f]{2,128}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Refuses an input that no archive can be planned from; the message names the field and the recording. */
export function assertInput(input: ArchiveInput): void {
  check(ID.test(input.archiveId), `archiveId is no id: ${JSON.stringify(input.archiveId)}`);
  check(ID.test(input.request.id), `request.id is no id: ${JSON.stringify(input.request.id)}`);
  check(
    input.locale === 'en' || input.locale === 'de',
    `there are no texts in ${JSON.stringify(input.locale)}`,
  );
  assertInstant('createdAt', input.createdAt);
  assertInstant('request.receivedAt', input.request.receivedAt);
  check(input.subject.displayName.trim() !== '', 'subject.displayName is empty');
  check(input.controller.name.trim() !== '', 'controller.name is empty');
  for (const [point, paragraphs] of Object.entries(input.statement) as [string, readonly string[]][]) {
    check(
      paragraphs.length > 0 && paragraphs.every((text) => text.trim() !== ''),
      `statement.${point} is empty`,
    );
  }
  for (const part of input.missing ?? []) assertMissing(part);
  const seen = new Set<string>();
  for (const recording of input.recordings) {
    check(!seen.has(recording.recordingId), `recording ${recording.recordingId} is listed twice`);
    seen.add(recording.recordingId);
    assertRecording(recording);
  }
}

function assertMissing({ recordingId, localTime, ground, action }: MissingPart): void {
  check(ID.test(recordingId), `${JSON.stringify(recordingId)} is no id of a recording`);
  check(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(localTime), `missing: localTime is ${localTime}`);
  check(missingGrounds.includes(ground), `missing: there is no ground ${JSON.stringify(ground)}`);
  check(action === 'mute' || action === 'withhold', `missing: there is no action ${JSON.stringify(action)}`);
}

function assertRecording(recording: RecordingSource): void {
  const { recordingId } = recording;
  if (!ID.test(recordingId)) throw refusal(`${JSON.stringify(recordingId)} is no id of a recording`);
  const fail = (what: string) => refusal(`recording ${recordingId}: ${what}`);
  if (!ID.test(recording.deviceId)) throw fail('deviceId is no id');
  if (!Object.hasOwn(mediaTypes, recording.extension)) {
    throw fail(`unknown extension ${JSON.stringify(recording.extension)}`);
  }
  if (!SHA256.test(recording.sha256)) throw fail('sha256 is not 64 hex digits');
  const { objectId } = recording.blob;
  if (!HEX.test(objectId) || objectId.length % 2 !== 0)
    throw fail('blob.objectId is not 1 to 64 bytes in hex');
  if (!isInstant(recording.recordedAt))
    throw fail(`recordedAt is no instant in UTC: ${JSON.stringify(recording.recordedAt)}`);
  const offset = recording.utcOffsetMinutes ?? 0;
  if (!Number.isInteger(offset) || Math.abs(offset) > 18 * 60) throw fail(`utcOffsetMinutes is ${offset}`);
}

function assertInstant(name: string, text: string): void {
  check(isInstant(text), `${name} is no instant in UTC: ${JSON.stringify(text)}`);
}

function isInstant(text: string): boolean {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text));
}

function check(holds: boolean, message: string): void {
  if (!holds) throw refusal(message);
}

function refusal(message: string): TypeError {
  return new TypeError(`archive input: ${message}`);
}
