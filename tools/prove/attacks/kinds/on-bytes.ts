import { taskScope } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import { archivesOf } from '../archives-of.ts';
import type { Attack } from '../attack.ts';
import { attacker } from '../attacker.ts';
import { recordingOf } from '../recording-of.ts';
import type { Scene } from '../scene.ts';
import { sql, swapFiles } from '../tamper.ts';

/** Sealed bytes in the wrong place, and keys in the wrong hands. */
export const attacksOnBytes: readonly Attack[] = [
  {
    name: 'blob: two sealed recordings swapped on the disk',
    moment: 'before-building',
    act: async (scene) => {
      const blobs = scene.test.portal.blobs.openRoom();
      const [ofA, ofB] = [
        await recordingOf(scene, scene.a.subjectId),
        await recordingOf(scene, scene.b.subjectId),
      ];
      await swapFiles(blobs.pathOf(ofA.blobId), blobs.pathOf(ofB.blobId));
    },
  },
  {
    name: 'key: the wrapped keys of A and B swapped',
    moment: 'before-building',
    act: async (scene) => {
      const keyOf = async (subjectId: Scene['a']['subjectId']) =>
        (await scene.test.portal.data.owned(taskScope(attacker, subjectId)).keys.one({ version: 1 }))
          ?.wrapped;
      const [ofA, ofB] = [await keyOf(scene.a.subjectId), await keyOf(scene.b.subjectId)];
      await sql(scene, 'UPDATE subject_keys SET wrapped = ? WHERE subject_id = ?', [
        ofB,
        idToBytes(scene.a.subjectId),
      ]);
      await sql(scene, 'UPDATE subject_keys SET wrapped = ? WHERE subject_id = ?', [
        ofA,
        idToBytes(scene.b.subjectId),
      ]);
      scene.test.portal.data.forget(scene.a.subjectId);
      scene.test.portal.data.forget(scene.b.subjectId);
    },
  },
  {
    name: 'blob: the finished archives swapped on the disk',
    moment: 'when-ready',
    act: async (scene, requests) => {
      const { ofA, ofB } = await archivesOf(scene, requests);
      await swapFiles(
        scene.test.portal.blobs.openRoom().pathOf(ofA.blobId),
        scene.test.portal.blobs.openRoom().pathOf(ofB.blobId),
      );
    },
  },
];
