import type { QuarantinedFileRow } from '../entities/quarantined-file.entity.ts';
import type { WorkFacts } from './work-of-request.ts';

/** What nobody is known to own is not kept for ever: by then somebody has looked for whose it is. No law says how long. */
const LOOK_WITHIN_MS = 30 * 24 * 60 * 60_000;

/** A file in quarantine as a piece of work; `id` are its 16 bytes. Neither its name nor its device stands on the list. */
export function workOfQuarantinedFile({ quarantinedAt }: QuarantinedFileRow, id: Buffer): WorkFacts {
  return {
    id,
    thing: 'quarantine',
    label: null,
    kind: 'quarantine',
    state: 'kept-apart',
    reason: 'unowned',
    door: null,
    actAt: new Date(quarantinedAt.getTime() + LOOK_WITHIN_MS),
    dueAt: null,
    paused: false,
    assigneeId: null,
    version: 1,
  };
}
