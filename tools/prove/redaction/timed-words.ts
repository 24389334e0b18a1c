import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AudioRegion } from '@rightful/audio';
import { caseScope } from '@rightful/data';
import {
  decide,
  decideReviewItem,
  findRequest,
  ingestMany,
  manifestItems,
  openAudio,
  openReview,
  propose,
  reviewItems,
  taskContext,
  toReviewersEar,
} from '@rightful/domain';
import { addCustomer, addDevice, addOfficer, canaryWav, openTestPortal } from '@rightful/testing';
import { ask, download } from '../attacks/scene.ts';

const CUE_MS = 40;
const EACH_MS = 50;
const CUES = 10;
/** Each 500 ms long. Every boundary once: into a cue, up to one, between two, the first and the last, all of it. */
const MUTED: readonly (readonly AudioMs[])[] = [
  [{ startMs: 110, endMs: 120 }],
  [{ startMs: 92, endMs: 99 }],
  [{ startMs: 92, endMs: 100 }],
  [{ startMs: 90, endMs: 95 }],
  [{ startMs: 0, endMs: 1 }],
  [{ startMs: 489, endMs: 500 }],
  [
    { startMs: 300, endMs: 360 },
    { startMs: 40, endMs: 130 },
  ],
  [{ startMs: 0, endMs: 500 }],
];
type AudioMs = Extract<AudioRegion, { startMs: number }>;

/** Words that a muted part reaches or touches, and those that it does not, by the marks that stand for them. */
const wordsOf = (number: number) => {
  const regions = MUTED[number] ?? [];
  const words = Array.from({ length: CUES }, (_, at) => ({
    word: `SPOKEN-${number}-${at}-END`,
    startMs: at * EACH_MS,
    endMs: at * EACH_MS + CUE_MS,
  }));
  const isMuted = ({ startMs, endMs }: AudioMs) =>
    regions.some((region) => startMs <= region.endMs && endMs >= region.startMs);
  return { inside: words.filter(isMuted), outside: words.filter((word) => !isMuted(word)), all: words };
};

/**
 * Recordings with words in WebVTT, from ingest to the customer's disk: heard and muted by one officer, released by another. What was
 * said in a muted part may stand in no file of the copy, what was said elsewhere in each that holds words.
 */
export async function muteTimedWords(): Promise<{ inside: number; outside: number; faults: string[] }> {
  const at = await openTestPortal({
    settings: { RIGHTFUL_REVIEW: 'always', RIGHTFUL_REVIEW_SAMPLE: String(MUTED.length) },
  });
  const unpacked = mkdtempSync(join(tmpdir(), 'rightful-words-'));
  try {
    const ada = await addCustomer(at, 'Ada Example');
    const first = (await addOfficer(at, 'Olga Officer')).ctx;
    const second = (await addOfficer(at, 'Otto Officer')).ctx;
    await addDevice(at, 'S-A', [{ customer: ada, from: '2017-01-01' }]);
    await ingestMany(taskContext(at.portal, 'ingest'), manifestItems(feed(at.folder)));
    at.clock.pass(1);
    const asked = await ask(ada);
    if (!asked) throw new Error('Nothing was asked for.');
    const { id } = asked;
    await at.portal.jobs.drain();
    const opened = await openReview(first, id, 'Policy asks.');
    if (opened.kind !== 'ReviewOpened') throw new Error(opened.kind);
    const { nodes } = await reviewItems(first, opened.review, { first: 50, after: null });
    if (nodes.length !== MUTED.length) throw new Error(`${nodes.length} are to be heard`);
    for (const [number, item] of nodes.entries()) {
      const toEar = await toReviewersEar(first, item.recordingId, opened.review.id);
      const sound = await openAudio(first, item.recordingId, opened.review.id);
      if (!toEar || !sound) throw new Error('There is nothing to hear.');
      for await (const _ of toEar(sound.stream.slices(), 0));
      await sound.close();
      const regions = MUTED[number] ?? [];
      const mute = { verdict: 'mute', regions, ground: 'other-voice', words: 'A visitor.' } as const;
      const decided = await decideReviewItem(first, item.id, mute);
      if (decided.kind !== 'ReviewItemDecided') throw new Error(decided.kind);
    }
    const versionOf = async () => (await findRequest(ada.ctx, id))?.version ?? 0;
    await propose(first, 'release', { requestId: id, version: await versionOf() }, 'All was heard.');
    const { decisions } = at.portal.data.ofCase(caseScope(second.viewer, ada.subjectId));
    const open = await decisions.one({ requestId: id, openMark: 1 });
    if (!open) throw new Error('No release waits.');
    const seen = { decisionId: open.id, version: await versionOf() };
    const released = await decide(second, seen, 'confirm', 'I looked at each verdict.');
    if (released.kind !== 'DecisionMade') throw new Error(released.kind);
    await at.portal.jobs.nudge('build-archive', id);
    await at.portal.jobs.drain();
    return search(await download(ada.ctx, asked), unpacked);
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
    await at.close();
  }
}

/** The path of a manifest, beside its files; the cues of every second one stand in it last first. */
function feed(folder: string): string {
  const to = join(folder, 'words');
  mkdirSync(to);
  const lines = MUTED.map((_, number) => {
    writeFileSync(join(to, `${number}.wav`), canaryWav('WORDS', number, 4_044));
    const cues = wordsOf(number).all.map(
      ({ startMs, endMs, word }) => `${stamp(startMs)} --> ${stamp(endMs)}\n<v Somebody>${word}`,
    );
    const vtt = ['WEBVTT', ...(number % 2 ? cues.reverse() : cues)].join('\n\n');
    return `${number}.wav,S-A,2018-05-12T12:00:${String(number).padStart(2, '0')}+02:00,"${vtt}"`;
  });
  const manifest = join(to, 'manifest.csv');
  writeFileSync(manifest, `file,deviceSerial,recordedAt,transcriptVtt\n${lines.join('\n')}\n`);
  return manifest;
}

const stamp = (ms: number): string => `00:00.${String(ms).padStart(3, '0')}`;

function search(archive: Buffer, folder: string): { inside: number; outside: number; faults: string[] } {
  const zip = join(folder, 'copy.zip');
  writeFileSync(zip, archive);
  const { status } = spawnSync('unzip', ['-q', zip, '-d', folder]);
  if (status !== 0) throw new Error('The copy does not unpack.');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'copy.zip')
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'latin1') }));
  const faults: string[] = [];
  let [inside, outside] = [0, 0];
  for (const number of MUTED.keys()) {
    const words = wordsOf(number);
    inside += words.inside.length;
    outside += words.outside.length;
    for (const { word } of words.inside)
      for (const { path, text } of [...files, { path: 'the archive', text: archive.toString('latin1') }])
        if (text.includes(word)) faults.push(`${word} was muted and stands in ${path}`);
    for (const { word } of words.outside)
      for (const name of [/recordings\.json$/, /index\.html$/, /\.txt$/])
        if (!files.some(({ path, text }) => name.test(path) && text.includes(word)))
          faults.push(`${word} was not muted and stands in no ${name.source}`);
  }
  return { inside, outside, faults };
}
