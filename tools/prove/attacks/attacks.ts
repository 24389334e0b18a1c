import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { taskScope } from '@rightful/data';
import {
  archiveOf,
  contextFor,
  listRecordings,
  openArchivePart,
  openAudio,
  prepareDownload,
  redeemDelivery,
  sessionViewer,
} from '@rightful/domain';
import { idToBytes, newId } from '@rightful/policy';
import { canaryOf, canaryWav } from '@rightful/testing';
import { newBlobId, SigningKey, sealBuffer } from '@rightful/vault';
import type { Attack } from './attack.ts';
import { receive, type Scene } from './scene.ts';
import { sql, swapFiles } from './tamper.ts';

const bytes = idToBytes;
const task = { kind: 'system', task: 'attack' } as const;

const recordingOf = async ({ test }: Scene, subjectId: Scene['a']['subjectId']) => {
  const [row] = await test.portal.data.owned(taskScope(task, subjectId)).recordings.page({}, 1);
  if (!row) throw new Error('no recording');
  return row;
};
const archivesOf = async ({ a, b }: Scene, requests: Parameters<Attack['act']>[1]) => {
  const [ofA, ofB] = [await archiveOf(a.ctx, requests.ofA), await archiveOf(b.ctx, requests.ofB)];
  if (!ofA || !ofB) throw new Error('no archives');
  return { ofA, ofB };
};

/** A recording of B's voice, sealed under A's key and entered as hers: what a wrong pairing at the source would leave. */
async function mistagged(scene: Scene, deviceId: Scene['deviceOfB']): Promise<void> {
  const { test, a, b } = scene;
  const scope = taskScope(task, a.subjectId);
  const row = await recordingOf(scene, b.subjectId);
  const sound = canaryWav(canaryOf(b), 1, 2_044);
  const id = newId('recording', test.clock.now());
  const key = await test.portal.data.keyring.key(scope, 1);
  const temp = await test.portal.blobs.createTemp();
  await temp.write(sealBuffer(key.contentKey('recording', bytes(id)), sound));
  const blobId = newBlobId();
  await temp.commit(blobId);
  await test.portal.data.transact(test.clock.now(), (tx) =>
    tx.owned(scope).recordings.insert({
      ...row,
      subjectId: a.subjectId,
      id,
      deviceId,
      blobId,
      byteLength: sound.length,
      sha256: createHash('sha256').update(sound).digest(),
      crc32: crc32(sound),
      transcriptSealed: key.sealSmall('transcript', bytes(id), Buffer.from(canaryOf(b))),
      peaksSealed: key.sealSmall('peaks', bytes(id), Buffer.alloc(20)),
      ingestedAt: new Date(test.clock.now().getTime() - 1),
    }),
  );
}

/** Every way to pair them wrongly that we could think of: by operator, job, row, blob, key, verdict, queue message and link. */
export const attacks: readonly Attack[] = [
  {
    name: 'source: B’s voice entered as A’s, from B’s device',
    moment: 'before-building',
    onlyEvidenceTells: true,
    act: (scene) => mistagged(scene, scene.deviceOfB),
  },
  {
    name: 'ledger: B’s device entered as A’s too, for all time',
    moment: 'before-building',
    onlyEvidenceTells: true,
    act: async (scene) => {
      await mistagged(scene, scene.deviceOfB);
      const { test, a, deviceOfB } = scene;
      await test.portal.data.transact(test.clock.now(), (tx) =>
        tx.owned(taskScope(task, a.subjectId)).ownerships.insert({
          subjectId: a.subjectId,
          id: newId('ownership', test.clock.now()),
          deviceId: deviceOfB,
          ownedFrom: new Date('2018-01-01'),
          ownedTo: null,
          room: null,
          enteredAt: test.clock.now(),
        }),
      );
    },
  },
  {
    name: 'row: B’s recordings relabelled as A’s',
    moment: 'before-building',
    act: (scene) =>
      sql(scene, 'UPDATE recordings SET subject_id = ? WHERE subject_id = ?', [
        bytes(scene.a.subjectId),
        bytes(scene.b.subjectId),
      ]),
  },
  {
    name: 'row: one of A’s recordings points to B’s blob',
    moment: 'before-building',
    act: async (scene) => {
      const [ofA, ofB] = [
        await recordingOf(scene, scene.a.subjectId),
        await recordingOf(scene, scene.b.subjectId),
      ];
      await sql(scene, 'UPDATE recordings SET blob_id = ? WHERE subject_id = ? AND id = ?', [
        '0'.repeat(32),
        bytes(ofB.subjectId),
        bytes(ofB.id),
      ]);
      await sql(
        scene,
        'UPDATE recordings SET blob_id = ?, byte_length = ?, sha256 = ?, crc32 = ? WHERE subject_id = ? AND id = ?',
        [ofB.blobId, ofB.byteLength, ofB.sha256, ofB.crc32, bytes(ofA.subjectId), bytes(ofA.id)],
      );
    },
  },
  {
    name: 'row: B’s transcript copied into A’s recording',
    moment: 'before-building',
    act: async (scene) => {
      const [ofA, ofB] = [
        await recordingOf(scene, scene.a.subjectId),
        await recordingOf(scene, scene.b.subjectId),
      ];
      await sql(scene, 'UPDATE recordings SET transcript_sealed = ? WHERE subject_id = ? AND id = ?', [
        ofB.transcriptSealed,
        bytes(ofA.subjectId),
        bytes(ofA.id),
      ]);
    },
  },
  {
    name: 'row: B’s request handed to A',
    moment: 'before-building',
    act: (scene, { ofB }) =>
      sql(scene, 'UPDATE requests SET subject_id = ? WHERE id = ?', [
        bytes(scene.a.subjectId),
        bytes(ofB.id),
      ]),
  },
  {
    name: 'blob: two sealed recordings swapped on the disk',
    moment: 'before-building',
    act: async (scene) => {
      const { blobs } = scene.test.portal;
      const [ofA, ofB] = [
        await recordingOf(scene, scene.a.subjectId),
        await recordingOf(scene, scene.b.subjectId),
      ];
      await swapFiles(blobs.permanentPath(ofA.blobId), blobs.permanentPath(ofB.blobId));
    },
  },
  {
    name: 'key: the wrapped keys of A and B swapped',
    moment: 'before-building',
    act: async (scene) => {
      const keyOf = async (subjectId: Scene['a']['subjectId']) =>
        (await scene.test.portal.data.owned(taskScope(task, subjectId)).keys.one({ version: 1 }))?.wrapped;
      const [ofA, ofB] = [await keyOf(scene.a.subjectId), await keyOf(scene.b.subjectId)];
      await sql(scene, 'UPDATE subject_keys SET wrapped = ? WHERE subject_id = ?', [
        ofB,
        bytes(scene.a.subjectId),
      ]);
      await sql(scene, 'UPDATE subject_keys SET wrapped = ? WHERE subject_id = ?', [
        ofA,
        bytes(scene.b.subjectId),
      ]);
      scene.test.portal.data.forget(scene.a.subjectId);
      scene.test.portal.data.forget(scene.b.subjectId);
    },
  },
  {
    name: 'queue: messages that name the other’s request, an archive, a recording, nothing',
    moment: 'before-building',
    act: async ({ test }, { ofA, ofB }) => {
      for (const key of [
        ofA.id,
        ofB.id,
        ofB.id.replace('req_', 'arc_'),
        ofB.id.replace('req_', 'rec_'),
        `${ofA.id},${ofB.id}`,
        '',
      ]) {
        await test.portal.jobs.nudge('check-archive', key);
        await test.portal.jobs.nudge('build-archive', key);
      }
    },
  },
  {
    name: 'row: an entry of A’s archive names B’s recording',
    moment: 'when-ready',
    act: async (scene, requests) => {
      const { ofA } = await archivesOf(scene, requests);
      const recording = await recordingOf(scene, scene.b.subjectId);
      await sql(
        scene,
        'UPDATE archive_entries SET recording_id = ? WHERE subject_id = ? AND archive_id = ? AND position = 1',
        [bytes(recording.id), bytes(scene.a.subjectId), bytes(ofA.id)],
      );
    },
    alsoReceives: async ({ a }, requests) => {
      const archive = await archiveOf(a.ctx, requests.ofA);
      const opened = archive && (await openArchivePart(a.ctx, archive.id, { position: 1 }));
      if (!opened) return Buffer.alloc(0);
      const pieces = [];
      for await (const piece of opened.stream.slices(opened.offset, opened.offset + opened.byteLength))
        pieces.push(piece);
      await opened.close();
      return Buffer.concat(pieces);
    },
  },
  {
    name: 'row: A’s archive points to B’s sealed bytes and digest',
    moment: 'when-ready',
    act: async (scene, requests) => {
      const { ofA, ofB } = await archivesOf(scene, requests);
      await sql(scene, 'UPDATE archives SET blob_id = ? WHERE id = ?', ['0'.repeat(32), bytes(ofB.id)]);
      await sql(scene, 'UPDATE archives SET blob_id = ?, sha256 = ?, byte_length = ? WHERE id = ?', [
        ofB.blobId,
        ofB.sha256,
        ofB.byteLength,
        bytes(ofA.id),
      ]);
    },
  },
  {
    name: 'row: the same, with B’s verdict beside it',
    moment: 'when-ready',
    act: async (scene, requests) => {
      const { ofA, ofB } = await archivesOf(scene, requests);
      await sql(scene, 'UPDATE archives SET blob_id = ? WHERE id = ?', ['0'.repeat(32), bytes(ofB.id)]);
      await sql(
        scene,
        'UPDATE archives SET blob_id = ?, sha256 = ?, byte_length = ?, verdict = ? WHERE id = ?',
        [ofB.blobId, ofB.sha256, ofB.byteLength, ofB.verdict, bytes(ofA.id)],
      );
    },
  },
  {
    name: 'row: B’s archive handed to A',
    moment: 'when-ready',
    act: async (scene, requests) => {
      const { ofB } = await archivesOf(scene, requests);
      await sql(scene, 'UPDATE archives SET subject_id = ? WHERE id = ?', [
        bytes(scene.a.subjectId),
        bytes(ofB.id),
      ]);
    },
  },
  {
    name: 'verdict: a pass for B’s digest, signed by a stranger',
    moment: 'when-ready',
    act: async (scene, requests) => {
      const { ofA, ofB } = await archivesOf(scene, requests);
      const stranger = SigningKey.generate();
      const verdict = JSON.stringify({
        outcome: 'passed',
        archiveId: ofA.id,
        subjectId: scene.a.subjectId,
        archiveSha256: ofB.sha256?.toString('hex'),
      });
      const signed = {
        verdict,
        keyId: scene.test.portal.signing.gate.keyId,
        signature: stranger.sign(Buffer.from(verdict)).toString('base64'),
      };
      await sql(scene, 'UPDATE archives SET sha256 = ?, verdict = ? WHERE id = ?', [
        ofB.sha256,
        Buffer.from(JSON.stringify(signed)),
        bytes(ofA.id),
      ]);
    },
  },
  {
    name: 'blob: the finished archives swapped on the disk',
    moment: 'when-ready',
    act: async (scene, requests) => {
      const { ofA, ofB } = await archivesOf(scene, requests);
      await swapFiles(
        scene.test.portal.blobs.permanentPath(ofA.blobId),
        scene.test.portal.blobs.permanentPath(ofB.blobId),
      );
    },
  },
  {
    name: 'link: A opens B’s delivery, archive, entries and recordings by their ids',
    moment: 'when-ready',
    act: async () => undefined,
    alsoReceives: async (scene, requests) => {
      const { a, b } = scene;
      const { ofB } = await archivesOf(scene, requests);
      const prepared = await prepareDownload(b.ctx, ofB.id);
      if (prepared.kind !== 'DownloadPrepared') throw new Error(prepared.kind);
      const pieces: Buffer[] = [];
      if (await redeemDelivery(a.ctx, prepared.delivery.id)) pieces.push(Buffer.from(canaryOf(b)));
      await redeemDelivery(b.ctx, prepared.delivery.id);
      pieces.push(await receive(a.ctx, prepared.delivery.id));
      const recording = await recordingOf(scene, b.subjectId);
      for (const opened of [
        await openAudio(a.ctx, recording.id, undefined),
        await openArchivePart(a.ctx, ofB.id, { position: 1 }),
        await openArchivePart(a.ctx, ofB.id, { part: 'manifest' }),
      ]) {
        if (opened) pieces.push(Buffer.from(canaryOf(b)));
      }
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
        bytes(scene.a.ctx.viewer.sessionId),
        bytes(prepared.delivery.id),
      ]);
    },
    alsoReceives: async ({ test, a, b }) => {
      const deliveries = await test.portal.data.owned(taskScope(task, b.subjectId)).deliveries.find({});
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
        bytes(scene.a.subjectId),
        bytes(scene.a.ctx.viewer.sessionId),
        bytes(prepared.delivery.id),
      ]);
    },
  },
  {
    name: 'row: A’s account paired with B’s data',
    moment: 'when-ready',
    act: async (scene) => {
      const { a, b } = scene;
      await sql(scene, 'UPDATE accounts SET subject_id = NULL WHERE subject_id = ?', [bytes(b.subjectId)]);
      await sql(scene, 'UPDATE accounts SET subject_id = ? WHERE id = ?', [
        bytes(b.subjectId),
        bytes(a.ctx.viewer.accountId),
      ]);
    },
    alsoReceives: async ({ test, a }) => {
      const found = await sessionViewer(test.portal, a.token);
      if (found.kind !== 'Viewer' || found.viewer.kind !== 'customer') return Buffer.alloc(0);
      const shown = await listRecordings(contextFor(test.portal, found.viewer), { first: 10 });
      return Buffer.from(shown.nodes.map((node) => node.transcript).join());
    },
  },
];
