import { archiveOf, openArchivePart } from '@rightful/domain';
import { idToBytes } from '@rightful/policy';
import { SigningKey } from '@rightful/vault';
import { archivesOf } from '../archives-of.ts';
import type { Attack } from '../attack.ts';
import { recordingOf } from '../recording-of.ts';
import { sql } from '../tamper.ts';

/** Rows of finished archives, and verdicts, that name the wrong person or bytes. */
export const attacksOnArchives: readonly Attack[] = [
  {
    name: 'row: an entry of A’s archive names B’s recording',
    moment: 'when-ready',
    act: async (scene, requests) => {
      const { ofA } = await archivesOf(scene, requests);
      const recording = await recordingOf(scene, scene.b.subjectId);
      await sql(
        scene,
        'UPDATE archive_entries SET recording_id = ? WHERE subject_id = ? AND archive_id = ? AND position = 1',
        [idToBytes(recording.id), idToBytes(scene.a.subjectId), idToBytes(ofA.id)],
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
      await sql(scene, 'UPDATE archives SET blob_id = ? WHERE id = ?', ['0'.repeat(32), idToBytes(ofB.id)]);
      await sql(scene, 'UPDATE archives SET blob_id = ?, sha256 = ?, byte_length = ? WHERE id = ?', [
        ofB.blobId,
        ofB.sha256,
        ofB.byteLength,
        idToBytes(ofA.id),
      ]);
    },
  },
  {
    name: 'row: the same, with B’s verdict beside it',
    moment: 'when-ready',
    act: async (scene, requests) => {
      const { ofA, ofB } = await archivesOf(scene, requests);
      await sql(scene, 'UPDATE archives SET blob_id = ? WHERE id = ?', ['0'.repeat(32), idToBytes(ofB.id)]);
      await sql(
        scene,
        'UPDATE archives SET blob_id = ?, sha256 = ?, byte_length = ?, verdict = ? WHERE id = ?',
        [ofB.blobId, ofB.sha256, ofB.byteLength, ofB.verdict, idToBytes(ofA.id)],
      );
    },
  },
  {
    name: 'row: B’s archive handed to A',
    moment: 'when-ready',
    act: async (scene, requests) => {
      const { ofB } = await archivesOf(scene, requests);
      await sql(scene, 'UPDATE archives SET subject_id = ? WHERE id = ?', [
        idToBytes(scene.a.subjectId),
        idToBytes(ofB.id),
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
        idToBytes(ofA.id),
      ]);
    },
  },
];
