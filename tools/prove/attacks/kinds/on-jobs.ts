import { buildArchive, checkArchive, listRecordings } from '@rightful/domain';
import { idToBytes, type RequestId } from '@rightful/policy';
import type { Attack } from '../attack.ts';
import type { Scene } from '../scene.ts';
import { sql } from '../tamper.ts';

/** Builds up to the last line, loses its lease to a whole other run, and only then records. */
async function recordLate({ test }: Scene, id: RequestId): Promise<void> {
  const { portal, clock } = test;
  let isPacked = false;
  const data = Object.create(portal.data) as typeof portal.data;
  data.transact = async (now, work) => {
    if (isPacked) {
      isPacked = false;
      clock.pass(30_000);
      await buildArchive(portal, id);
    }
    return portal.data.transact(now, work);
  };
  const reached = (step: string) => {
    if (step === 'build:blob-permanent') isPacked = true;
  };
  await buildArchive({ ...portal, data, reached }, id);
}

/** Runs of jobs that meet where they should not. */
export const attacksOnJobs: readonly Attack[] = [
  {
    name: 'job: two workers at once, their leases crossed while they pack',
    moment: 'before-building',
    act: async (scene, { ofA, ofB }) => {
      const { portal } = scene.test;
      const runs = [ofA.id, ofB.id, ofB.id, ofA.id].map((id) => buildArchive(portal, id));
      for (const [to, number] of [
        [ofA.id, 7],
        [ofB.id, 1],
      ] as const)
        await sql(scene, 'UPDATE requests SET lease_number = ?, lease_until = NULL WHERE id = ?', [
          number,
          idToBytes(to),
        ]);
      await Promise.allSettled(runs);
      await Promise.allSettled([checkArchive(portal, ofB.id), checkArchive(portal, ofA.id)]);
    },
  },
  {
    name: 'job: a run that lost its lease records all the same, for each of the two',
    moment: 'before-building',
    act: async (scene, { ofA, ofB }) => {
      await recordLate(scene, ofB.id);
      await recordLate(scene, ofA.id);
    },
    alsoReceives: async ({ a }) =>
      Buffer.from(JSON.stringify((await listRecordings(a.ctx, { first: 100 })).nodes)),
  },
];
