import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isNotNull, taskScope } from '@rightful/data';
import { askForCopy, askForErasure, taskContext, verifyErasure } from '@rightful/domain';
import { type ErasureId, idToBytes } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { plantWords } from './erasure/plant-words.ts';
import { valuesOf } from './erasure/values-of.ts';

export const name = 'erasure';
export const describe =
  'What was erased is looked for in every table and file; then older backups are restored, and nobody is revived.';

const DAY_MS = 86_400_000;
const RECORDINGS = 12;

interface Canary {
  readonly what: string;
  readonly bytes: Buffer;
  readonly orBytes?: Buffer;
}

/** `full` restores 100 backups, else 10. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  const backups = mkdtempSync(join(tmpdir(), 'rightful-backups-'));
  const at = await openTestPortal();
  try {
    const ada = await addCustomer(at, 'Ada Erasable');
    const bruno = await addCustomer(at, 'Bruno Remaining');
    await give(at, ada, 'S-ADA');
    await give(at, bruno, 'S-BRUNO');
    const asked = await askForCopy(ada.ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    await at.portal.jobs.drain();
    const [recording] = await owned(at, ada).recordings.page({}, 1);
    if (!recording) throw new Error('nothing was recorded');
    const planted = await plantWords(at, ada, recording.id);
    await at.portal.jobs.drain();
    const stages: string[] = [];
    const open = new Set<string>();
    const backUp = async () => {
      const plain = planted.words.map((what) => ({ what, bytes: Buffer.from(what) }));
      for (const what of await found(at, plain)) open.add(what);
      const stage = join(backups, `stage-${stages.length}`);
      cpSync(at.folder, stage, { recursive: true });
      stages.push(stage);
    };
    await backUp();
    const planned = await askForErasure(ada.ctx);
    if (planned.kind !== 'ErasurePlanned') throw new Error(planned.kind);
    await planted.holdAndEnd(planned.request.id);
    const canaries = [
      ...(await canariesOf(at, ada)),
      ...(await valuesOf(at, ada.subjectId, bruno.subjectId)),
    ];
    const before = await found(at, canaries);
    await backUp();
    at.clock.pass(10 * DAY_MS);
    await backUp();
    at.clock.pass(5 * DAY_MS);
    const { id } = planned.erasure;
    await at.portal.jobs.nudge('erase', id);
    await at.portal.jobs.drain();
    await checkpoint(at);
    const after = await found(at, canaries);
    const { ok } = await verifyErasure(taskContext(at.portal, 'prove'), id);
    const restores = full ? 100 : 10;
    let revived = 0;
    for (let round = 0; round < restores; round += 1) {
      const stage = stages[round % stages.length] as string;
      if (await revives(stage, at, id, [ada, bruno], canaries, round)) revived += 1;
    }
    const refused = await startsWithout(at, join(backups, 'without-list'));
    return {
      ok:
        ok &&
        open.size === 0 &&
        before.length === canaries.length &&
        after.length === 0 &&
        revived === 0 &&
        !refused,
      line: [
        `${name}: before, ${before.length} of ${canaries.length} canaries found`,
        `${planted.words.length} words of people in ${stages.length} backups, ${open.size} lie open${open.size > 0 ? ` (${[...open].join(', ')})` : ''}`,
        `after, ${after.length}${after.length > 0 ? ` (${after.join(', ')})` : ''}`,
        `${restores} restores of older backups, ${revived} revived`,
        refused ? 'started WITHOUT its shred list' : 'does not start without its shred list',
      ].join('; '),
    };
  } finally {
    await at.close();
    rmSync(backups, { recursive: true, force: true });
  }
}

async function give(at: TestPortal, customer: TestCustomer, serial: string): Promise<void> {
  const deviceId = await addDevice(at, serial, [{ customer, from: '2018-01-01' }]);
  await addRecordings(at, customer, { deviceId, count: RECORDINGS });
}

const owned = (at: TestPortal, { subjectId }: TestCustomer) =>
  at.portal.data.owned(taskScope({ kind: 'system', task: 'prove' }, subjectId));

/** What must be nowhere afterwards: names, the wrapped key, and of each recording its id, its file's name and its sealed words. */
async function canariesOf(at: TestPortal, customer: TestCustomer): Promise<Canary[]> {
  const { keys, recordings, archives } = owned(at, customer);
  const account = await at.portal.data.common.accounts.one({ subjectId: customer.subjectId });
  const text = (what: string, value: string | undefined): Canary => ({
    what,
    bytes: Buffer.from(value ?? ''),
  });
  const canaries = [text('name', customer.name), text('address', account?.email)];
  for (const { wrapped } of await keys.find({ wrapped: isNotNull() })) {
    if (wrapped) canaries.push({ what: 'key', bytes: wrapped });
  }
  for (const { id, blobId, transcriptSealed, cuesSealed } of await recordings.page({}, RECORDINGS)) {
    canaries.push({ what: `${id} id`, bytes: idToBytes(id) }, text(`${id} file`, blobId));
    if (transcriptSealed) canaries.push({ what: `${id} transcript`, bytes: transcriptSealed });
    if (cuesSealed) canaries.push({ what: `${id} times of its words`, bytes: cuesSealed });
  }
  for (const { blobId } of await archives.find({ blobId: isNotNull() }))
    canaries.push(text('archive', blobId));
  return canaries.filter(({ bytes }) => bytes.length > 0);
}

/** Which of them stand in any byte of the database (free pages too), of the mails, or in the name of a file. */
async function found(at: TestPortal, canaries: readonly Canary[]): Promise<string[]> {
  await checkpoint(at);
  const files = readdirSync(at.folder, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const names = Buffer.from(files.map((file) => file.name).join('\n'));
  const database = files
    .filter(({ name: file }) => /\.(db|sqlite3?)(-wal)?$/.test(file))
    .map((file) => readFileSync(join(file.parentPath, file.name)));
  const everything = [names, ...database];
  return canaries
    .filter(({ bytes, orBytes = bytes }) =>
      everything.some((part) => part.includes(bytes) || part.includes(orBytes)),
    )
    .map(({ what }) => what);
}

const checkpoint = (at: TestPortal): Promise<unknown> =>
  at.portal.data.database.read((manager) => manager.query('PRAGMA wal_checkpoint(TRUNCATE)'));

/** Restores a backup beside today's shred list and starts it. */
async function revives(
  stage: string,
  live: TestPortal,
  id: ErasureId,
  [erased, other]: readonly [TestCustomer, TestCustomer],
  canaries: readonly Canary[],
  round: number,
): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), `rightful-restore-${round}-`));
  cpSync(stage, folder, { recursive: true });
  mkdirSync(join(folder, 'audit'), { recursive: true });
  cpSync(live.portal.shredList.path, join(folder, 'audit', 'shred-list.ndjson'));
  const restored = await openTestPortal({ from: folder, clock: live.clock });
  try {
    const { ok } = await verifyErasure(taskContext(restored.portal, 'prove'), id);
    const left = await found(restored, canaries);
    const opens = await restored.portal.data.keyring
      .key(taskScope({ kind: 'system', task: 'prove' }, erased.subjectId), 1)
      .then(
        () => true,
        () => false,
      );
    const kept = await owned(restored, other).recordings.totals();
    return !ok || left.length > 0 || opens || kept.recordingCount !== RECORDINGS;
  } finally {
    await restored.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the database of today starts when its shred list is gone. */
async function startsWithout(live: TestPortal, folder: string): Promise<boolean> {
  await checkpoint(live);
  cpSync(live.folder, folder, { recursive: true });
  rmSync(join(folder, 'audit', 'shred-list.ndjson'));
  try {
    await (await openTestPortal({ from: folder, clock: live.clock })).close();
    return true;
  } catch {
    return false;
  }
}
