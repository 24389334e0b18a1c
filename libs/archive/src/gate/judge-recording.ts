import type { ExpectedRecording } from './expected-lists.ts';
import type { ReadFile, ReadRecording } from './read-archive.ts';
import { digestOf } from './text-digest.ts';
import type { GateFinding } from './verdict.ts';
import { expectedZipTime, zipTime } from './zip-time.ts';

const TRANSCRIPT_TYPE = 'text/plain; charset=utf-8';

/** What is wrong with a recording that was read, its transcript, and what is said of both. */
export function judgeRecording(read: ReadRecording, expected: ExpectedRecording): GateFinding[] {
  const { recordingId, crc32, file, transcript } = read;
  const { item } = expected;
  const findings: GateFinding[] = [];
  const find = (code: GateFinding['code'], entry: string, text: string) =>
    findings.push({ code, recordingId, entry, text });
  if (item.sha256 !== file.sha256 || item.byteLength !== file.byteLength || item.crc32 !== crc32) {
    find('DIGEST_MISMATCH', file.path, 'Its bytes are not those that were taken in.');
  }
  if (!isDescribed(file, expected, expected.path, expected.mediaType)) {
    find('CONTENTS_MISMATCH', file.path, 'The archive gives it another name, time or device.');
  }
  const words = item.transcript === null ? null : digestOf(item.transcript);
  if (words !== (transcript?.sha256 ?? null)) {
    const entry = transcript?.path ?? file.path;
    find('DIGEST_MISMATCH', entry, 'Its transcript is not the one that was taken in.');
  } else if (transcript && !isDescribed(transcript, expected, expected.transcriptPath, TRANSCRIPT_TYPE)) {
    find('CONTENTS_MISMATCH', transcript.path, 'The archive gives its transcript another name or time.');
  }
  return findings;
}

function isDescribed(
  file: ReadFile,
  { item, article }: ExpectedRecording,
  path: string | null,
  mediaType: string,
): boolean {
  return (
    file.path === path &&
    file.mediaType === mediaType &&
    file.article === article &&
    zipTime(file.modified) === expectedZipTime(item.localTime)
  );
}
