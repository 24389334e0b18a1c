import { taskScope } from '@rightful/data';
import { attacker } from './attacker.ts';
import type { Scene } from './scene.ts';

/** The first recording of a person. */
export async function recordingOf({ test }: Scene, subjectId: Scene['a']['subjectId']) {
  const [row] = await test.portal.data.owned(taskScope(attacker, subjectId)).recordings.page({}, 1);
  if (!row) throw new Error('no recording');
  return row;
}
