/**
 * One measurement in a process of its own, so that its peak memory is its own:
 * `child <build|bare|gate|idle> <folder> <opening threads> <builds>`. Prints `ChildFigures`. The time is that of a call: Node's
 * own start is not in it, the start of the threads is in that of the first.
 */
import { createReadStream, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type GateEvidence,
  type IngestEvidence,
  minisignPublicKey,
  type RecordingSource,
  runBuild,
  runGate,
} from '@rightful/archive';
import { SigningKey, SubjectKey } from '@rightful/vault';
import { bareLoop } from './bare-loop.ts';
import type { ChildFigures } from './child-figures.ts';
import type { BenchSubject } from './make-subject.ts';

const BATCH = 500;
const IDLE_MS = 1_500;

const [task = '', folder = '', threads = '1', builds = '1'] = process.argv.slice(2);
const subject = JSON.parse(readFileSync(join(folder, 'subject.json'), 'utf8')) as BenchSubject;
const key = SubjectKey.importRaw({
  subjectId: Buffer.from(subject.subjectIdHex, 'hex'),
  version: 1,
  secret: Buffer.from(subject.secretHex, 'hex'),
});
const path = join(folder, 'archive.sealed');
const evidence = task === 'gate' ? await readEvidence() : undefined;
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const times: number[] = [];
if (task === 'build') for (let left = Number(builds); left > 0; left -= 1) await timed(build);
else if (task === 'bare') await bare();
else await timed(() => (evidence ? gate(evidence) : sleep(IDLE_MS)));
const figures: ChildFigures = {
  ms: times.at(-1) ?? 0,
  firstMs: times[0] ?? 0,
  delayP99Ms: delay.percentile(99) / 1e6,
  peakMB: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(figures));

async function timed(work: () => Promise<void>): Promise<void> {
  if (task === 'build') rmSync(path, { force: true });
  delay.reset();
  const started = performance.now();
  await work();
  times.push(performance.now() - started);
}

async function* recordings(): AsyncGenerator<RecordingSource[]> {
  let batch: RecordingSource[] = [];
  for await (const line of createInterface({ input: createReadStream(join(folder, 'recordings.ndjson')) })) {
    batch.push(JSON.parse(line) as RecordingSource);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

async function build(): Promise<void> {
  const job = {
    input: subject.input,
    subjectKeys: [key.exportRaw()],
    archiveKey: { keyVersion: 1, objectId: subject.archiveObjectId },
    signingKeyPem: subject.signingKeyPem,
    path,
    openingThreads: Number(threads),
  };
  await runBuild(job, { recordings: recordings() });
}

/** The recordings are known before the clock starts. */
async function bare(): Promise<void> {
  const all: RecordingSource[] = [];
  for await (const batch of recordings()) all.push(...batch);
  for (let left = Number(builds); left > 0; left -= 1) await timed(async () => bareLoop(all, `${path}.bare`));
}

async function gate(evidence: GateEvidence): Promise<void> {
  const archiveKey = key.contentKey('archive', Buffer.from(subject.archiveObjectId, 'hex')).exportRaw();
  const gateCase = { archiveId: 'arc_bench', requestId: 'req_bench', subjectId: 'sub_bench' };
  const exporterKeys = [minisignPublicKey(SigningKey.fromPem(subject.signingKeyPem))];
  const { verdict } = await runGate(
    { gateCase, path, archiveKey, exporterKeys },
    { evidence, signingKey: SigningKey.generate(), checkedAt: '2018-10-01T10:00:00.000Z' },
  );
  if (verdict.outcome !== 'passed') throw new Error(JSON.stringify(verdict.findings.slice(0, 3)));
}

/** Evidence as a database gives it, but at once: what is measured is the gate. */
async function readEvidence(): Promise<GateEvidence> {
  const known = new Map<string, IngestEvidence>();
  for await (const batch of recordings()) {
    for (const recording of batch) known.set(recording.recordingId, evidenceOf(recording));
  }
  return {
    letter: async () => subject.input,
    ingestEvidence: async (_, ids) => ids.flatMap((id) => known.get(id) ?? []),
    ownersAt: async (points) => points.map(() => ['sub_bench']),
    subjectDeviceCount: async () => 3,
    expectedCount: async () => known.size,
    otherOpenRequestsOnDevices: async () => [],
    isFrozen: async () => false,
  };
}

function evidenceOf(recording: RecordingSource): IngestEvidence {
  return {
    recordingId: recording.recordingId,
    sha256: recording.sha256,
    byteLength: recording.byteLength,
    crc32: recording.crc32,
    deviceId: recording.deviceId,
    deviceLabel: recording.deviceLabel,
    room: null,
    recordedAt: recording.recordedAt,
    localTime: recording.recordedAt.slice(0, 19),
    extension: recording.extension,
    durationMs: recording.durationMs ?? null,
    transcript: null,
    wakeWordConfidence: null,
    falseActivation: null,
    heardByHuman: null,
    frozen: false,
  };
}
