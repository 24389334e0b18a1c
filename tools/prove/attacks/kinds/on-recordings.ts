import { idToBytes } from '@rightful/policy';
import type { Attack } from '../attack.ts';
import { recordingOf } from '../recording-of.ts';
import { sql } from '../tamper.ts';

/** Rows of recordings and requests that name the wrong person, blob or words. */
export const attacksOnRecordings: readonly Attack[] = [
  {
    name: 'row: B’s recordings relabelled as A’s',
    moment: 'before-building',
    act: (scene) =>
      sql(scene, 'UPDATE recordings SET subject_id = ? WHERE subject_id = ?', [
        idToBytes(scene.a.subjectId),
        idToBytes(scene.b.subjectId),
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
        idToBytes(ofB.subjectId),
        idToBytes(ofB.id),
      ]);
      await sql(
        scene,
        'UPDATE recordings SET blob_id = ?, byte_length = ?, sha256 = ?, crc32 = ? WHERE subject_id = ? AND id = ?',
        [ofB.blobId, ofB.byteLength, ofB.sha256, ofB.crc32, idToBytes(ofA.subjectId), idToBytes(ofA.id)],
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
        idToBytes(ofA.subjectId),
        idToBytes(ofA.id),
      ]);
    },
  },
  {
    name: 'row: B’s request handed to A',
    moment: 'before-building',
    act: (scene, { ofB }) =>
      sql(scene, 'UPDATE requests SET subject_id = ? WHERE id = ?', [
        idToBytes(scene.a.subjectId),
        idToBytes(ofB.id),
      ]),
  },
];
