import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNotNull, type RecordingRow, taskScope } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import { type TestCustomer, type TestPortal, withServer } from '@rightful/testing';
import { isServer, ownerUrlOf, settle } from './backups.ts';

export interface Canary {
  readonly what: string;
  readonly bytes: Buffer;
  readonly orBytes?: Buffer;
}

const MOST = 1_000;

export const ownedBy = (at: TestPortal, { subjectId }: TestCustomer) =>
  at.portal.data.owned(taskScope({ kind: 'system', task: 'prove' }, subjectId));

/** What must be nowhere once a person is erased: names, the wrapped key, and what `canariesOfRecordings` says. */
export async function canariesOf(at: TestPortal, customer: TestCustomer): Promise<Canary[]> {
  const { keys, recordings, archives } = ownedBy(at, customer);
  const account = await at.portal.data.common.accounts.one({ subjectId: customer.subjectId });
  const canaries = [text('name', customer.name), text('address', account?.email)];
  for (const { wrapped } of await keys.find({ wrapped: isNotNull() }))
    if (wrapped) canaries.push({ what: 'key', bytes: wrapped });
  canaries.push(...canariesOfRecordings(await recordings.page({}, MOST)));
  for (const { blobId } of await archives.find({ blobId: isNotNull() }))
    canaries.push(text('archive', blobId));
  return canaries.filter(({ bytes }) => bytes.length > 0);
}

/** Of each recording its id, its file's name and its sealed words. */
export function canariesOfRecordings(rows: readonly RecordingRow[]): Canary[] {
  return rows.flatMap(({ id, blobId, transcriptSealed, cuesSealed }) => [
    { what: `${id} id`, bytes: idToBytes(id) },
    text(`${id} file`, blobId),
    ...(transcriptSealed ? [{ what: `${id} transcript`, bytes: transcriptSealed }] : []),
    ...(cuesSealed ? [{ what: `${id} times of its words`, bytes: cuesSealed }] : []),
  ]);
}

/**
 * Which of them stand in the name of a file or in the database: with SQLite in any byte of its file (free pages too), with a
 * server in any value of any table, as it answers.
 */
export async function found(at: TestPortal, canaries: readonly Canary[]): Promise<string[]> {
  const files = readdirSync(at.folder, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const names = Buffer.from(files.map(({ name }) => name).join('\n'));
  const everything = [names, ...(isServer(at) ? await valuesOnServer(at) : await bytesOfFiles(at, files))];
  return canaries
    .filter(({ bytes, orBytes = bytes }) =>
      everything.some((part) => part.includes(bytes) || part.includes(orBytes)),
    )
    .map(({ what }) => what);
}

async function bytesOfFiles(
  at: TestPortal,
  files: readonly { readonly name: string; readonly parentPath: string }[],
): Promise<Buffer[]> {
  await settle(at);
  return files
    .filter(({ name }) => /\.(db|sqlite3?)(-wal)?$/.test(name))
    .map(({ name, parentPath }) => readFileSync(join(parentPath, name)));
}

function valuesOnServer(at: TestPortal): Promise<Buffer[]> {
  return withServer(ownerUrlOf(at), async (server) => {
    const [tables] = await server.query({ sql: 'SHOW TABLES', rowsAsArray: true });
    const parts: Buffer[] = [];
    for (const [table] of tables as unknown as [string][]) {
      const [rows] = await server.query({
        sql: `SELECT * FROM ${table}`,
        rowsAsArray: true,
        typeCast: (field) => field.buffer(),
      });
      const values = (rows as unknown as (Buffer | null)[][]).flat();
      parts.push(Buffer.concat(values.flatMap((value) => [value ?? Buffer.alloc(0), Buffer.from('\n')])));
    }
    return parts;
  });
}

const text = (what: string, value: string | undefined): Canary => ({ what, bytes: Buffer.from(value ?? '') });
