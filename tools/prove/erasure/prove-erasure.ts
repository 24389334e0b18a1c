import {
  askForCopy,
  askForErasure,
  askForRectification,
  openAudio,
  taskContext,
  verifyErasure,
} from '@rightful/domain';
import type { ErasureId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { KeyFile } from '@rightful/vault';
import { type Backup, Backups } from './backups.ts';
import { plantWords } from './plant-words.ts';
import { type Canary, canariesOf, canariesOfRecordings, found, ownedBy } from './search.ts';
import { openWithCopiedKeys, openWithKeysOfToday } from './thief.ts';
import { valuesOf } from './values-of.ts';

const DAY_MS = 86_400_000;
const RECORDINGS = 12;
const ERASED_OF_SOME = 4;
const AFTER_THOSE = '2018-05-12T12:00:04Z';
/** What Carla writes about one of the recordings that she has erased. */
const WISH = 'canary in a wish for a recording that goes';

/** Ada erases everything, Carla some recordings, Bruno nothing. */
interface Scene {
  readonly at: TestPortal;
  readonly bruno: TestCustomer;
  readonly carla: TestCustomer;
  readonly erasures: readonly ErasureId[];
}

export async function proveErasure(restores: number): Promise<{ ok: boolean; line: string }> {
  const at = await openTestPortal();
  const backups = new Backups(at);
  try {
    const [ada, bruno, carla] = await people(at);
    const [first] = await ownedBy(at, ada).recordings.page({}, 1);
    const hers = await ownedBy(at, carla).recordings.page({ to: new Date(AFTER_THOSE) }, RECORDINGS);
    const [one] = hers;
    if (!first || !one) throw new Error('nothing was recorded');
    const planted = await plantWords(at, ada, first.id);
    const wish = { about: 'transcript', recordingId: one.id, correctText: WISH } as const;
    const wished = await askForRectification(carla.ctx, wish);
    if (wished.kind !== 'RequestAccepted') throw new Error(wished.kind);
    await at.portal.jobs.drain();
    const words = [...planted.words, WISH].map((what) => ({ what, bytes: Buffer.from(what) }));
    const open = new Set(await found(at, words));
    const oldest = await backups.take();
    const loot = {
      folder: oldest.folder,
      recordings: [...(await ownedBy(at, ada).recordings.page({}, RECORDINGS)), ...hers],
      keys: [...(await ownedBy(at, ada).keys.find({})), ...(await ownedBy(at, carla).keys.find({}))],
    };
    const [whole, some] = [
      await askForErasure(ada.ctx),
      await askForErasure(carla.ctx, { to: new Date(AFTER_THOSE) }),
    ];
    if (whole.kind !== 'ErasurePlanned' || some.kind !== 'ErasurePlanned') throw new Error('not planned');
    await planted.holdAndEnd(whole.request.id);
    const { detailsSealed } = (await ownedBy(at, carla).requests.one({ id: wished.request.id })) ?? {};
    const canaries = [
      ...(await canariesOf(at, ada)),
      ...(await valuesOf(at, ada.subjectId)),
      ...canariesOfRecordings(hers),
      ...(detailsSealed ? [{ what: 'wish', bytes: detailsSealed }] : []),
    ];
    const scene = { at, bruno, carla, erasures: [whole.erasure.id, some.erasure.id] };
    const before = await found(at, canaries);
    for (const days of [0, 10]) {
      at.clock.pass(days * DAY_MS);
      await backups.take();
    }
    for (const what of await found(at, words)) open.add(what);
    at.clock.pass(5 * DAY_MS);
    for (const job of ['sweep', 'erase']) {
      await at.portal.jobs.nudge(job);
      await at.portal.jobs.drain();
    }
    // A date that others have, in the same words or nearly, tells nothing about her.
    const others = await valuesOf(at, bruno.subjectId, carla.subjectId);
    const shared = new Set(others.flatMap(endsOf));
    const own = canaries.filter((one) => !endsOf(one).some((end) => shared.has(end)));
    const after = await found(at, own);
    const faults = await wrongIn(scene, at);
    let revived = 0;
    for (let round = 0; round < restores; round += 1)
      if (await revives(scene, own, backups, backups.taken[round % backups.taken.length] as Backup))
        revived += 1;
    const refused = !(await startsWithoutList(backups, await backups.take()));
    const stolen = loot.recordings.length;
    const withOldKeys = await openWithCopiedKeys(loot, at.portal.keyService);
    const withKept = await openWithKeysOfToday(loot, at);
    await rotate(at);
    const rotated = await openWithCopiedKeys(loot, KeyFile.open(at.config.keyFile));
    return {
      ok:
        faults.length === 0 &&
        open.size === 0 &&
        before.length === canaries.length &&
        own.length > canaries.length / 2 &&
        after.length === 0 &&
        revived === 0 &&
        refused &&
        withOldKeys === stolen &&
        withKept === 0 &&
        rotated === 0 &&
        (await wrongIn(scene, at)).length === 0,
      line: [
        `before, ${before.length} of ${canaries.length} canaries found`,
        `${words.length} words of people in ${backups.taken.length} backups, ${open.size} lie open${listed([...open])}`,
        `after, ${after.length} of ${own.length} that others have not as well${listed(after)}${listed(faults)}`,
        `${restores} restores of older backups, ${revived} revived`,
        refused ? 'does not start without its shred list' : 'started WITHOUT its shred list',
        `of ${stolen} erased recordings in a stolen backup ${withOldKeys} open with its own keys, ${withKept} with what the portal kept, ${rotated} once the key file was rotated`,
      ].join('; '),
    };
  } finally {
    await backups.close();
    await at.close();
  }
}

async function people(at: TestPortal): Promise<[TestCustomer, TestCustomer, TestCustomer]> {
  const give = async (name: string): Promise<TestCustomer> => {
    const customer = await addCustomer(at, name);
    const deviceId = await addDevice(at, `S-${name.slice(-9)}`, [{ customer, from: '2018-01-01' }]);
    await addRecordings(at, customer, { deviceId, count: RECORDINGS });
    return customer;
  };
  const all = [
    await give('Ada Erasable'),
    await give('Bruno Remaining'),
    await give('Carla Partly'),
  ] as const;
  for (const { ctx } of [all[0], all[2]]) {
    const asked = await askForCopy(ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  }
  await at.portal.jobs.drain();
  return [...all];
}

/** In a portal in which both erasures are done: what of them is left, or went though it was to stay. */
async function wrongIn({ erasures, bruno, carla }: Scene, at: TestPortal): Promise<string[]> {
  const faults: string[] = [];
  for (const id of erasures) {
    const { ok, checks } = await verifyErasure(taskContext(at.portal, 'prove'), id);
    if (!ok) faults.push(`${id} left ${JSON.stringify(checks.filter(({ leftCount }) => leftCount > 0))}`);
  }
  for (const [customer, count] of [
    [bruno, RECORDINGS],
    [carla, RECORDINGS - ERASED_OF_SOME],
  ] as const) {
    const rows = await ownedBy(at, customer).recordings.page({}, RECORDINGS);
    if (rows.length !== count) faults.push(`${customer.name} has ${rows.length} recordings`);
    for (const { id } of rows) {
      const audio = await openAudio({ ...at.portal, viewer: customer.ctx.viewer }, id, undefined);
      if (!audio) faults.push(`a recording of ${customer.name} does not open`);
      await audio?.close();
    }
  }
  return faults;
}

/** Restores a backup beside today's shred list and starts it. */
async function revives(
  scene: Scene,
  canaries: readonly Canary[],
  backups: Backups,
  backup: Backup,
): Promise<boolean> {
  const restored = await backups.restore(backup, scene.at.portal.shredList.path);
  try {
    const left = await found(restored, canaries);
    return left.length > 0 || (await wrongIn(scene, restored)).length > 0;
  } finally {
    await restored.close();
  }
}

/** Whether the database of today starts when its shred list is gone. */
async function startsWithoutList(backups: Backups, today: Backup): Promise<boolean> {
  try {
    await (await backups.restore(today, null)).close();
    return true;
  } catch {
    return false;
  }
}

/** A new key-encryption key, everything wrapped with it, and the older one dropped: as `rightful keys rotate` and `retire` do. */
async function rotate({ portal: { keyService, data } }: TestPortal): Promise<void> {
  const older = await keyService.currentKeyId();
  await keyService.rotate();
  await data.rewrapKeys();
  await keyService.retire(older);
}

const endsOf = ({ bytes, orBytes = bytes }: Pick<Canary, 'bytes' | 'orBytes'>): string[] =>
  [bytes, orBytes].map((end) => end.toString('hex'));

const listed = (all: readonly string[]): string => (all.length > 0 ? ` (${all.join(', ')})` : '');
