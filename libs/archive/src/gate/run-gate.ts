import type { SigningKey } from '@rightful/vault';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { type ReadingSteps, runGateReading } from '../worker/run-gate-reading.ts';
import type { GateEvidence } from './gate-evidence.ts';
import type { GateJob } from './gate-job.ts';
import { Judge } from './judge.ts';
import type { ReadArchive } from './read-archive.ts';
import { readSealed } from './read-sealed.ts';
import { unavailable, unreadable } from './unreadable.ts';
import { type GateFinding, MAX_FINDINGS, type SignedVerdict, type Verdict } from './verdict.ts';

export interface RunGateOptions {
  readonly evidence: GateEvidence;
  /** The gate's own key. */
  readonly signingKey: Pick<SigningKey, 'keyId' | 'sign'>;
  /** ISO instant; written into the verdict. */
  readonly checkedAt: string;
  /** Reads in a thread of its own (default), or in this one. */
  readonly inThread?: boolean;
}

/**
 * Judges a finished archive and signs the verdict. It never throws over the archive or the evidence: whatever cannot be
 * read, found or asked is a finding, and the verdict is then `failed`.
 */
export async function runGate(
  job: GateJob,
  options: RunGateOptions,
): Promise<{ verdict: Verdict; signed: SignedVerdict }> {
  const findings: GateFinding[] = [];
  let findingCount = 0;
  let holding = true;
  const onFinding = (finding: GateFinding) => {
    findingCount += 1;
    if (finding.code !== 'DEVICE_IN_OTHER_REQUEST') holding = false;
    if (findings.length < MAX_FINDINGS) findings.push(finding);
  };
  const judge = new Judge(job.gateCase, options.evidence, onFinding);
  let read: ReadArchive | undefined;
  try {
    const told = (work: Promise<void>) => work.catch((error: unknown) => onFinding(unavailable(error)));
    read = await (options.inThread === false ? readHere : runGateReading)(job, {
      onFinding,
      onHead: (head) => told(judge.judgeHead(head)),
      onRecordings: (batch) => told(judge.judgeRecordings(batch)),
    });
    if (read) await told(judge.judgeWhole(read));
  } catch (error) {
    onFinding(unreadable(error));
  }
  const { archiveId, requestId, subjectId } = job.gateCase;
  const verdict: Verdict = {
    format: 'rightful-verdict/1',
    outcome: findingCount === 0 && read ? 'passed' : holding && read ? 'held' : 'failed',
    archiveId,
    requestId,
    subjectId,
    archiveSha256: read?.archiveSha256 ?? '',
    checkedAt: options.checkedAt,
    entries: read?.entries ?? 0,
    recordings: judge.recordings,
    byteLength: read?.byteLength ?? 0,
    findings,
    findingCount,
  };
  const text = canonicalJson(verdict as unknown as Json);
  const signature = Buffer.from(options.signingKey.sign(Buffer.from(text))).toString('base64');
  return { verdict, signed: { verdict: text, keyId: options.signingKey.keyId, signature } };
}

async function readHere(job: GateJob, steps: ReadingSteps): Promise<ReadArchive> {
  const work: (() => Promise<void>)[] = [];
  const read = readSealed(job, {
    onFinding: steps.onFinding,
    onHead: (head) => work.push(() => steps.onHead(head)),
    onRecordings: (batch) => work.push(() => steps.onRecordings(batch)),
  });
  for (const step of work) await step();
  return read;
}
