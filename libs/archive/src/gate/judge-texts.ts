import type { Letter } from '../contents/letter.ts';
import { pageAfter, pageBefore } from '../contents/page/page-parts.ts';
import { statementHtml } from '../contents/page/statement-html.ts';
import type { ArchiveProvision } from '../contents/provisions.ts';
import { readmeTxt } from '../contents/readme-txt.ts';
import { recordingsSchemaText } from '../contents/recordings-schema.ts';
import { statementJson } from '../contents/statement-json.ts';
import type { ExpectedLists } from './expected-lists.ts';
import type { ArchiveHead, ReadArchive } from './read-archive.ts';
import { digestOf } from './text-digest.ts';
import type { GateFinding } from './verdict.ts';
import { expectedZipTime, zipTime } from './zip-time.ts';

type OnFinding = (finding: GateFinding) => void;

const TEXT = 'text/plain; charset=utf-8';
const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json';
const LISTED: Readonly<Record<string, readonly [mediaType: string, provision: ArchiveProvision]>> = {
  'README.txt': [TEXT, 'plainForm'],
  'index.html': [HTML, 'plainForm'],
  'minisign.pub': [TEXT, 'integrity'],
  'recordings.csv': ['text/csv; charset=utf-8', 'copy'],
  'recordings.json': [JSON_TYPE, 'copy'],
  'schemas/recordings.schema.json': [JSON_TYPE, 'plainForm'],
  'statement.html': [HTML, 'statement'],
  'statement.json': [JSON_TYPE, 'statement'],
};

/** Holds what the manifest says besides its files against the evidence. Its counts were held against its own files. */
export function judgeHead(head: ArchiveHead, letter: Letter, onFinding: OnFinding): void {
  const { request, signedBy } = head;
  const same =
    head.controller === letter.controller.name &&
    head.subject === letter.subject.displayName &&
    head.createdAt === letter.createdAt &&
    head.locale === letter.locale &&
    request.id === letter.request.id &&
    request.receivedAt === letter.request.receivedAt &&
    request.scope === letter.request.scope &&
    (signedBy === undefined || head.keyId === signedBy.keyId);
  if (same) return;
  const text = 'The manifest does not say of the archive what the evidence says.';
  onFinding({ code: 'CONTENTS_MISMATCH', entry: 'manifest.json', text });
}

/**
 * Holds every text that is no transcript against what it must be: the constant texts are shared with the builder, each
 * value in them comes from the evidence. `tellLists` is false when a recording was wrong: then the lists cannot be right.
 */
export function judgeTexts(of: {
  readonly read: ReadArchive;
  readonly head: ArchiveHead;
  readonly letter: Letter;
  readonly recordings: number;
  readonly lists: ExpectedLists;
  readonly tellLists: boolean;
  readonly onFinding: OnFinding;
}): void {
  const { read, head, letter, lists, tellLists } = of;
  const find = (entry: string, text: string) => of.onFinding({ code: 'CONTENTS_MISMATCH', entry, text });
  const { publicKey, keyId } = head.signedBy ?? { publicKey: '', keyId: '' };
  const { json, table, page } = lists.finish();
  const totals = { recordings: lists.count, totalMs: lists.totalMs, devices: lists.devices };
  const expected = new Map([
    ['README.txt', digestOf(readmeTxt(letter, of.recordings, publicKey))],
    [
      'minisign.pub',
      digestOf(`untrusted comment: minisign public key ${keyId.toUpperCase()}\n${publicKey}\n`),
    ],
    ['schemas/recordings.schema.json', digestOf(recordingsSchemaText)],
    ['statement.html', digestOf(...statementHtml(letter))],
    ['statement.json', digestOf(statementJson(letter))],
  ]);
  if (tellLists) expected.set('recordings.csv', table).set('recordings.json', json);
  const onPage =
    read.page?.before === digestOf(pageBefore(letter, totals, publicKey)) &&
    read.page.lines === page &&
    read.page.after === digestOf(pageAfter);
  if (tellLists && !onPage) find('index.html', 'index.html is not what the evidence gives.');
  const writtenAt = expectedZipTime(letter.createdAt.slice(0, 19));
  for (const { path, sha256, modified, mediaType, article } of read.texts) {
    const digest = expected.get(path);
    if (digest !== undefined && digest !== sha256) find(path, `${path} is not what the evidence gives.`);
    const [type, provision] = LISTED[path] ?? [];
    const under = provision && letter.provisions[provision]?.code;
    if (mediaType !== type || article !== under || zipTime(modified) !== writtenAt) {
      find(path, `The archive gives ${path} another time, type or article.`);
    }
  }
}
