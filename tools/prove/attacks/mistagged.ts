import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { taskScope } from '@rightful/data';
import { idToBytes, newId } from '@rightful/policy';
import { canaryOf, canaryWav } from '@rightful/testing';
import { newBlobId, sealBuffer } from '@rightful/vault';
import { attacker } from './attacker.ts';
import { recordingOf } from './recording-of.ts';
import type { Scene } from './scene.ts';

/** A recording of B's voice, sealed under A's key and entered as hers: what a wrong pairing at the source would leave. */
export async function mistagged(scene: Scene, deviceId: Scene['deviceOfB']): Promise<void> {
  const { test, a, b } = scene;
  const scope = taskScope(attacker, a.subjectId);
  const row = await recordingOf(scene, b.subjectId);
  const sound = canaryWav(canaryOf(b), 1, 2_044);
  const id = newId('recording', test.clock.now());
  const key = await test.portal.data.keyring.key(scope, 1);
  const temp = await test.portal.blobs.createTemp();
  await temp.write(sealBuffer(key.contentKey('recording', idToBytes(id)), sound));
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
      transcriptSealed: key.sealSmall('transcript', idToBytes(id), Buffer.from(canaryOf(b))),
      cuesSealed: null,
      peaksSealed: key.sealSmall('peaks', idToBytes(id), Buffer.alloc(20)),
      ingestedAt: new Date(test.clock.now().getTime() - 1),
    }),
  );
}
