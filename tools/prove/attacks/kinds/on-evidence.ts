import { taskScope } from '@rightful/data';
import { newId } from '@rightful/policy';
import type { Attack } from '../attack.ts';
import { attacker } from '../attacker.ts';
import { mistagged } from '../mistagged.ts';

/** Lies told before the portal’s own data begins: only the ledger and the digests of ingest can tell. */
export const attacksOnEvidence: readonly Attack[] = [
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
        tx.owned(taskScope(attacker, a.subjectId)).ownerships.insert({
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
];
