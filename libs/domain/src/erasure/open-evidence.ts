import { type FullScope, oneOf } from '@rightful/data';
import { type Id, idToBytes } from '@rightful/policy';
import type { Portal } from '../portal/portal.ts';

/** Whether a recording or archive of this subject is evidence in an incident that is still open. */
export type IsEvidence = (id: Id<'recording'> | Id<'archive'>) => boolean;

/** What an open incident froze has to stay. What a closed one keeps frozen is nobody's to hear, and goes with its owner's data. */
export async function openEvidence({ data }: Pick<Portal, 'data'>, scope: FullScope): Promise<IsEvidence> {
  const things = await data.owned(scope).frozenThings.find({});
  const ids = [...new Set(things.map(({ incidentId }) => incidentId))];
  const open = ids.length ? await data.common.incidents.find({ id: oneOf(ids), state: 'open' }) : [];
  const isOpen = new Set(open.map(({ id }) => id));
  const evidence = new Set(
    things.filter(({ incidentId }) => isOpen.has(incidentId)).map(({ thing }) => thing.toString('hex')),
  );
  return (id) => evidence.has(Buffer.from(idToBytes(id)).toString('hex'));
}
