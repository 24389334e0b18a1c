import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RecordingRow, taskScope } from '@rightful/data';
import { canaryWav, type TestCustomer, type TestPortal } from '@rightful/testing';
import { taskContext } from '../../../portal/context.ts';
import type { IngestItem } from '../ingest-item.ts';
import { ingestMany } from '../ingest-many.ts';
import type { RunOutcome } from '../ingest-run.ts';
import { manifestItems } from '../manifest-items.ts';

export const HEADER = 'file,deviceSerial,recordedAt';

/** A sound file that is nobody else's. */
export const sound = (number: number, byteLength = 4_044): Buffer => canaryWav('INGEST', number, byteLength);

/** A folder with a manifest and its files. */
export function writeFeed(
  test: TestPortal,
  lines: readonly string[],
  files: Readonly<Record<string, Uint8Array | string>>,
): string {
  const folder = join(test.folder, `feed-${Math.random().toString(36).slice(2)}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'manifest.csv'), `${[HEADER, ...lines].join('\n')}\n`);
  return folder;
}

/** Feeds a folder in; what became of each line, by its number and in their order. */
export async function feed(
  test: TestPortal,
  folder: string,
  options: { readonly dryRun?: boolean } = {},
): Promise<string[]> {
  const told: { line: number; outcome: string }[] = [];
  const onOutcome = ({ line }: IngestItem, outcome: RunOutcome) =>
    told.push({ line, outcome: outcome.kind === 'Quarantined' ? outcome.reason : outcome.kind });
  await ingestMany(taskContext(test.portal, 'ingest'), manifestItems(folder), { ...options, onOutcome });
  return told.sort((a, b) => a.line - b.line).map(({ outcome }) => outcome);
}

export const recordingsOf = (
  test: TestPortal,
  { subjectId }: Pick<TestCustomer, 'subjectId'>,
): Promise<RecordingRow[]> =>
  test.portal.data
    .owned(taskScope(taskContext(test.portal, 'test').viewer, subjectId))
    .recordings.page({}, 1_000, undefined, 'oldest');

/** Every blob there is, permanent and in quarantine. */
export async function blobsIn({
  portal,
}: TestPortal): Promise<{ permanent: string[]; quarantined: string[] }> {
  const all = async (ids: AsyncIterable<string>) => {
    const found: string[] = [];
    for await (const id of ids) found.push(id);
    return found;
  };
  return {
    permanent: await all(portal.blobs.list()),
    quarantined: await all(portal.blobs.listQuarantined()),
  };
}
