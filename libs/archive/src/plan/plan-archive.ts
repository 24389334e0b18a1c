import { GeneratedFile, type TextBudget } from '../contents/generated-file.ts';
import { type ManifestFile, manifestText } from '../contents/manifest.ts';
import { mediaTypes } from '../contents/media-type.ts';
import { type NamedRecording, nameRecordings } from '../contents/named-recording.ts';
import { indexHtml } from '../contents/page/index-html.ts';
import { statementHtml } from '../contents/page/statement-html.ts';
import type { ArchiveProvision } from '../contents/provisions.ts';
import { readmeTxt } from '../contents/readme-txt.ts';
import { recordingsCsv } from '../contents/recordings-csv.ts';
import { recordingsJson } from '../contents/recordings-json.ts';
import { recordingsSchemaText } from '../contents/recordings-schema.ts';
import { sha256Sums } from '../contents/sha256-sums.ts';
import { statementJson } from '../contents/statement-json.ts';
import { wallClock } from '../contents/wall-clock.ts';
import {
  type MinisignSigner,
  minisignPublicKey,
  minisignPublicKeyFile,
  minisignSignature,
} from '../minisign/minisign-format.ts';
import { planZip, type ZipLayout } from '../zip/zip-layout.ts';
import type { ArchiveInput, SealedBlob } from './archive-input.ts';
import { assertInput } from './assert-input.ts';

/** A file of the archive: either a recording, to be read from its blob, or a text that is generated. */
export interface PlannedFile extends ManifestFile {
  readonly crc32: number;
  readonly modifiedAt: string;
  readonly content: GeneratedFile | SealedBlob;
}

/** Every file with its digests, its place and the archive's exact length, before a byte of audio has been read. */
export interface ArchivePlan {
  readonly files: readonly PlannedFile[];
  readonly zip: ZipLayout;
  readonly manifestSha256: string;
}

/** Enough for the texts of some 6,000 recordings; beyond that they are made twice. */
const KEPT_TEXT_BYTES = 8 * 2 ** 20;

const TEXT = 'text/plain; charset=utf-8';
const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json';

/**
 * Plans an archive: names the files, generates the texts, signs the manifest, lays out the ZIP. Deterministic: equal
 * inputs and keys give byte-identical archives. Up to `keptTextBytes` of generated texts stay in memory. Throws a `TypeError` on an input that cannot be right.
 */
export function planArchive(
  input: ArchiveInput,
  signer: MinisignSigner,
  keptTextBytes = KEPT_TEXT_BYTES,
): ArchivePlan {
  assertInput(input);
  const recordings = nameRecordings(input.recordings);
  const budget: TextBudget = { left: keptTextBytes };
  const createdAt = wallClock(input.createdAt);
  const publicKey = minisignPublicKey(signer);
  const article = (provision: ArchiveProvision) => input.provisions[provision]?.code;
  const generated = (
    path: string,
    mediaType: string,
    article: string | undefined,
    text: () => Iterable<string>,
  ) => planned(new GeneratedFile(path, mediaType, article, text, budget), createdAt);

  const aids = [
    generated('README.txt', TEXT, article('plainForm'), () => [
      readmeTxt(input, input.recordings.length, publicKey),
    ]),
    generated('index.html', HTML, article('plainForm'), () => indexHtml(input, recordings, publicKey)),
  ];
  const listed = [
    generated('minisign.pub', TEXT, article('integrity'), () => [minisignPublicKeyFile(signer)]),
    generated('recordings.csv', 'text/csv; charset=utf-8', article('copy'), () => recordingsCsv(recordings)),
    generated('recordings.json', JSON_TYPE, article('copy'), () => recordingsJson(input, recordings)),
    generated('schemas/recordings.schema.json', JSON_TYPE, article('plainForm'), () => [
      recordingsSchemaText,
    ]),
    generated('statement.html', HTML, article('statement'), () => statementHtml(input)),
    generated('statement.json', JSON_TYPE, article('statement'), () => [statementJson(input)]),
    ...recordings.flatMap((entry) => transcriptFile(entry, article('copy'), budget)),
    ...recordings.map((entry) => recordingFile(entry, article('copy'))),
  ];
  const contents = [...aids, ...listed];
  const counts = {
    recordings: recordings.length,
    transcripts: recordings.filter((entry) => entry.transcriptPath !== undefined).length,
    files: contents.length,
    byteLength: contents.reduce((sum, file) => sum + file.byteLength, 0),
  };
  const manifest = new GeneratedFile(
    'manifest.json',
    JSON_TYPE,
    article('integrity'),
    () => manifestText(input, signer.keyId, counts, contents),
    budget,
  );
  const comment = `request ${input.request.id} archive ${input.archiveId} created ${input.createdAt}`;
  const signature = minisignSignature(signer, manifest.pieces(), comment);
  const signed = [
    planned(manifest, createdAt),
    generated('manifest.json.minisig', TEXT, article('integrity'), () => [signature]),
  ];
  const sums = generated('SHA256SUMS', TEXT, article('integrity'), () =>
    sha256Sums([...aids, ...signed, ...listed]),
  );
  const files = [...aids, ...signed, sums, ...listed];
  const zip = planZip(
    files.map(({ path, byteLength, crc32, modifiedAt }) => ({ name: path, byteLength, crc32, modifiedAt })),
  );
  return { files, zip, manifestSha256: manifest.sha256 };
}

function planned(file: GeneratedFile, modifiedAt: string, recordingId?: string): PlannedFile {
  const { path, mediaType, article, byteLength, crc32, sha256 } = file;
  return { path, mediaType, article, byteLength, crc32, sha256, modifiedAt, recordingId, content: file };
}

function transcriptFile(
  entry: NamedRecording,
  article: string | undefined,
  budget: TextBudget,
): PlannedFile[] {
  const { recording, transcriptPath, localTime } = entry;
  const { transcript, recordingId } = recording;
  if (transcript === undefined || transcriptPath === undefined) return [];
  const file = new GeneratedFile(transcriptPath, TEXT, article, () => [transcript], budget);
  return [planned(file, localTime, recordingId)];
}

function recordingFile(
  { recording, path, localTime }: NamedRecording,
  article: string | undefined,
): PlannedFile {
  const { byteLength, crc32, sha256, recordingId, blob } = recording;
  const mediaType = mediaTypes[recording.extension];
  return {
    path,
    mediaType,
    article,
    byteLength,
    crc32,
    sha256,
    recordingId,
    modifiedAt: localTime,
    content: blob,
  };
}
