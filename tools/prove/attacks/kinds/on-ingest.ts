import { closeDecoders } from '@rightful/audio';
import { contextFor, ingestUpload, listRecordings } from '@rightful/domain';
import { newId } from '@rightful/policy';
import { canaryOf, canaryWav } from '@rightful/testing';
import type { Attack } from '../attack.ts';
import type { Scene } from '../scene.ts';

async function* once(bytes: Buffer) {
  yield bytes;
}

/** A feeding system that says whose a recording is, or writes a serial so that it might pass for another. */
async function feed({ test, a, b }: Scene, wrong: readonly Record<string, string>[]): Promise<number> {
  const machineId = newId('machine', test.clock.now());
  const machine = contextFor(test.portal, { kind: 'machine', machineId });
  let taken = 0;
  for (const [number, fields] of wrong.entries()) {
    const said = { recordedAt: `2018-05-13T12:00:0${number}Z`, transcript: `${canaryOf(b)} of ${a.name}` };
    const sound = canaryWav(canaryOf(b), number, 4_044);
    const outcome = await ingestUpload(machine, { ...said, ...fields }, once(sound), `${number}.wav`);
    if (outcome.kind === 'Ingested') taken += 1;
  }
  await closeDecoders();
  return taken;
}

const seen: Attack['alsoReceives'] = async ({ a }) =>
  Buffer.from(JSON.stringify((await listRecordings(a.ctx, { first: 100 })).nodes));

/** Machines that hand B's voice in so that it might become A's. */
export const attacksOnIngest: readonly Attack[] = [
  {
    name: 'machine: uploads from B’s device that name A as the owner, by every name of hers',
    moment: 'before-building',
    act: async (scene) => {
      const { subjectId, ctx, name } = scene.a;
      const owners: Record<string, string>[] = [
        { owner: 'ada.example@example.org' },
        { subjectId },
        { accountId: ctx.viewer.accountId },
        { customer: name },
        { deviceId: scene.deviceOfA },
      ];
      const taken = await feed(
        scene,
        owners.map((one) => ({ deviceSerial: 'S-B', ...one })),
      );
      if (taken === 0) throw new Error('refused');
    },
    alsoReceives: seen,
  },
  {
    name: 'machine: serials that are almost A’s, and B’s own',
    moment: 'before-building',
    act: async (scene) => {
      const serials = ['s-a', 'S-A\u0000', 'S\u2011A', 'S-A%', 'S-B', 'S-A,S-B', "S-A' OR '1'='1"];
      await feed(
        scene,
        serials.map((deviceSerial) => ({ deviceSerial })),
      );
    },
    alsoReceives: seen,
  },
];
