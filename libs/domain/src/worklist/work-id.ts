import type { WorkItemRow, WorkThing } from '@rightful/data';
import { type Id, type IdKind, idFromBytes, idToBytes, parseId } from '@rightful/policy';

/** What the id of each thing is. */
const KIND_OF = {
  request: 'request',
  decision: 'decision',
  intake: 'intake',
  incident: 'incident',
  quarantine: 'quarantinedFile',
} as const satisfies Record<WorkThing, IdKind>;

/** The thing's own id, as it stands in addresses. */
export const workId = ({ thing, id }: Pick<WorkItemRow, 'thing' | 'id'>): Id<IdKind> =>
  idFromBytes(KIND_OF[thing], id);

/** The 16 bytes of the id of anything that can stand on the list; undefined for everything else. */
export function readWorkId(text: string): Buffer | undefined {
  for (const kind of Object.values(KIND_OF)) {
    const id = parseId(kind, text);
    if (id) return idToBytes(id);
  }
  return undefined;
}
