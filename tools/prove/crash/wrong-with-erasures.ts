import { readFileSync } from 'node:fs';
import { minisignPublicKey, verifyMinisign } from '@rightful/archive';
import { taskScope } from '@rightful/data';
import {
  type CustomerContext,
  erasureCertificate,
  openAudio,
  type Portal,
  taskContext,
  verifyErasure,
  verifyLog,
} from '@rightful/domain';
import type { ErasureId } from '@rightful/policy';
import { openStory } from './story.ts';

export interface Erased {
  readonly ctx: CustomerContext;
  /** Left out for somebody who asked for nothing. */
  readonly number?: ErasureId;
  readonly erased: number;
  readonly kept: number;
}

/** What is wrong in a folder in which every erasure should be complete, and nothing else gone; undefined when nothing is. */
export async function wrongWithErasures(
  folder: string,
  offsetMs: number,
  people: readonly Erased[],
): Promise<string | undefined> {
  const opened = await openStory({ folder, offsetMs, reached: () => undefined });
  try {
    const { portal } = opened;
    const certificates = await allCertificates(portal, people);
    await portal.jobs.nudge('erase');
    await portal.jobs.nudge('sweep');
    await portal.jobs.drain();
    for (const person of people) {
      const fault = await wrongWith(portal, person);
      if (fault) return fault;
    }
    if ((await allCertificates(portal, people)) !== certificates) return 'it was certified anew';
    const blobs = [];
    for await (const blob of portal.blobs.list()) blobs.push(blob);
    const kept = people.reduce((sum, person) => sum + person.kept, 0);
    if (blobs.length !== kept) return `${blobs.length} files are left instead of ${kept}`;
    const lines = readFileSync(portal.shredList.path, 'utf8').trim().split('\n').length;
    if (lines !== 2) return `${lines} lines on the shred list`;
    const log = await verifyLog(portal);
    return log.ok ? undefined : `the log does not verify: ${log.findings[0]?.text}`;
  } finally {
    await opened.close();
  }
}

async function allCertificates(portal: Portal, people: readonly Erased[]): Promise<string> {
  const all: unknown[] = [];
  for (const { number } of people) if (number) all.push(await erasureCertificate(portal, number));
  return JSON.stringify(all);
}

async function wrongWith(portal: Portal, { ctx, number, erased, kept }: Erased): Promise<string | undefined> {
  const { viewer } = ctx;
  const scope = taskScope(taskContext(portal, 'prove').viewer, viewer.subjectId);
  const rows = await portal.data.owned(scope).recordings.page({}, erased + kept + 1);
  if (rows.length !== kept) return `${rows.length} recordings are left instead of ${kept}`;
  for (const row of rows) {
    const audio = await openAudio({ ...portal, viewer }, row.id, undefined);
    if (!audio || audio.byteLength !== row.byteLength) return 'a recording that stays does not open';
    await audio.close();
  }
  if (!number) return undefined;
  const verdict = await verifyErasure(taskContext(portal, 'prove'), number);
  if (!verdict.ok)
    return `not erased: ${JSON.stringify(verdict.checks.filter((check) => check.leftCount > 0))}`;
  const proof = await erasureCertificate(portal, number);
  if (!proof) return 'there is no certificate';
  const publicKey = minisignPublicKey(portal.signing.archive);
  verifyMinisign(Buffer.from(proof.certificate), proof.signature, publicKey);
  const counted = (JSON.parse(proof.certificate) as { erased: { recordings: number; rows: number } }).erased;
  if (counted.recordings !== erased) return `the certificate says ${counted.recordings} recordings`;
  return counted.rows > erased ? undefined : `the certificate says ${counted.rows} rows`;
}
