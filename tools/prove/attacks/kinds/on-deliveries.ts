import { taskScope } from '@rightful/data';
import {
  contextFor,
  listRecordings,
  openArchivePart,
  openAudio,
  prepareDownload,
  redeemDelivery,
  sessionViewer,
} from '@rightful/domain';
import { idToBytes } from '@rightful/policy';
import { archivesOf } from '../archives-of.ts';
import type { Attack } from '../attack.ts';
import { attacker } from '../attacker.ts';
import { heard } from '../heard.ts';
import { recordingOf } from '../recording-of.ts';
import { receive, type Scene } from '../scene.ts';
import { sql } from '../tamper.ts';

/** What A's cookie shows, asked as the pages ask. */
async function transcriptsByToken({ test, a }: Scene): Promise<Buffer> {
  const found = await sessionViewer(test.portal, a.token);
  if (found.kind !== 'Viewer' || found.viewer.kind !== 'customer') return Buffer.alloc(0);
  const shown = await listRecordings(contextFor(test.portal, found.viewer), { first: 10 });
  return Buffer.from(shown.nodes.map((node) => node.transcript).join());
}

/** Links, deliveries, an account and a session in the wrong hands. */
export const attacksOnDeliveries: readonly Attack[] = [
  {
    name: 'link: A opens B’s delivery, archive, entries and recordings by their ids',
    moment: 'when-ready',
    act: async () => undefined,
    alsoReceives: async (scene, requests) => {
      const { a, b } = scene;
      const { ofB } = await archivesOf(scene, requests);
      const pieces: Buffer[] = [];
      const prepared = await prepareDownload(b.ctx, ofB.id).catch(() => undefined);
      if (prepared?.kind === 'DownloadPrepared') {
        for (const who of [a, b]) {
          await redeemDelivery(who.ctx, prepared.delivery.id);
          pieces.push(await receive(a.ctx, prepared.delivery.id));
        }
      }
      const recording = await recordingOf(scene, b.subjectId);
      for (const open of [
        () => openAudio(a.ctx, recording.id, undefined),
        () => openArchivePart(a.ctx, ofB.id, { position: 1 }),
        () => openArchivePart(a.ctx, ofB.id, { part: 'manifest' }),
      ])
        pieces.push(await heard(open));
      return Buffer.concat(pieces);
    },
  },
  {
    name: 'link: B’s open delivery handed to A’s session',
    moment: 'when-ready',
    act: async (scene, requests) => {
      const { ofB } = await archivesOf(scene, requests);
      const prepared = await prepareDownload(scene.b.ctx, ofB.id);
      if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
      await redeemDelivery(scene.b.ctx, prepared.delivery.id);
      await sql(scene, 'UPDATE deliveries SET session_id = ? WHERE id = ?', [
        idToBytes(scene.a.ctx.viewer.sessionId),
        idToBytes(prepared.delivery.id),
      ]);
    },
    alsoReceives: async ({ test, a, b }) => {
      const deliveries = await test.portal.data.owned(taskScope(attacker, b.subjectId)).deliveries.find({});
      return Buffer.concat(await Promise.all(deliveries.map((delivery) => receive(a.ctx, delivery.id))));
    },
  },
  {
    name: 'row: B’s delivery handed to A',
    moment: 'when-ready',
    act: async (scene, requests) => {
      const { ofB } = await archivesOf(scene, requests);
      const prepared = await prepareDownload(scene.b.ctx, ofB.id);
      if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
      await sql(scene, 'UPDATE deliveries SET subject_id = ?, session_id = ? WHERE id = ?', [
        idToBytes(scene.a.subjectId),
        idToBytes(scene.a.ctx.viewer.sessionId),
        idToBytes(prepared.delivery.id),
      ]);
    },
  },
  {
    name: 'row: A’s account paired with B’s data',
    moment: 'when-ready',
    act: async (scene) => {
      const { a, b } = scene;
      await sql(scene, 'UPDATE accounts SET subject_id = NULL WHERE subject_id = ?', [
        idToBytes(b.subjectId),
      ]);
      await sql(scene, 'UPDATE accounts SET subject_id = ? WHERE id = ?', [
        idToBytes(b.subjectId),
        idToBytes(a.ctx.viewer.accountId),
      ]);
    },
    alsoReceives: transcriptsByToken,
  },
  {
    name: 'row: A’s session given B’s account',
    moment: 'when-ready',
    act: (scene) =>
      sql(scene, 'UPDATE sessions SET account_id = ? WHERE id = ?', [
        idToBytes(scene.b.ctx.viewer.accountId),
        idToBytes(scene.a.ctx.viewer.sessionId),
      ]),
    alsoReceives: transcriptsByToken,
  },
];
