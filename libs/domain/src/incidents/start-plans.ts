import { taskScope } from '@rightful/data';
import {
  type ArchiveId,
  idFromBytes,
  parseId,
  type RecordingId,
  type RequestId,
  type SubjectId,
} from '@rightful/policy';
import { type Context, taskContext } from '../portal/context.ts';
import { COPY_KINDS } from '../requests/request-states.ts';
import { type FreezePlan, recordingsIn } from './freeze-plan.ts';

/** From where the graph is followed: a thing that an officer knows by its number, never a person. */
export interface IncidentStart {
  readonly kind: 'delivery' | 'archive' | 'request' | 'device' | 'report';
  /** Its id; of a device its serial, of a report its case number. */
  readonly number: string;
}

interface Growing {
  readonly recordingIds: Set<RecordingId>;
  readonly archiveIds: Set<ArchiveId>;
  readonly requestIds: Set<RequestId>;
}

/** What these things touch, by the ledgers: one plan for each subject, in the order in which they may be locked. Else what is not there. */
export async function startPlans(
  ctx: Context,
  starts: readonly IncidentStart[],
): Promise<{ readonly plans: FreezePlan[] } | { readonly unknown: IncidentStart }> {
  const plans = new Plans(ctx);
  for (const start of starts) if (!(await plans[start.kind](start.number.trim()))) return { unknown: start };
  return { plans: plans.all() };
}

/** Each method follows one kind of thing; false when it is not there. */
class Plans {
  readonly #found = new Map<SubjectId, Growing>();

  constructor(private readonly ctx: Context) {}

  all(): FreezePlan[] {
    return [...this.#found]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([subjectId, { recordingIds, archiveIds, requestIds }]) => ({
        scope: this.#scope(subjectId),
        recordingIds: [...recordingIds],
        archiveIds: [...archiveIds],
        requestIds: [...requestIds],
      }));
  }

  async delivery(number: string): Promise<boolean> {
    const id = parseId('delivery', number);
    const owner = id && (await this.ctx.data.across.ownerOf('delivery', id));
    const row = owner && (await this.ctx.data.owned(this.#scope(owner)).deliveries.one({ id }));
    if (!owner || !row) return false;
    await this.#addArchive(owner, row.archiveId);
    return true;
  }

  async archive(number: string): Promise<boolean> {
    const id = parseId('archive', number);
    const owner = id && (await this.ctx.data.across.ownerOf('archive', id));
    if (!id || !owner) return false;
    await this.#addArchive(owner, id);
    return true;
  }

  /** One for a copy: it stops, and so does whatever was packed for it. */
  async request(number: string): Promise<boolean> {
    const id = parseId('request', number);
    const owner = id && (await this.ctx.data.across.ownerOf('request', id));
    if (!id || !owner) return false;
    const { archives, requests } = this.ctx.data.owned(this.#scope(owner));
    const row = await requests.one({ id });
    if (!row || !COPY_KINDS.includes(row.kind)) return false;
    this.#of(owner).requestIds.add(id);
    for (const archive of await archives.find({ requestId: id })) await this.#addArchive(owner, archive.id);
    return true;
  }

  /** All that it ever recorded, for whomever. */
  async device(serial: string): Promise<boolean> {
    const device = await this.ctx.data.common.devices.one({ serial });
    if (!device) return false;
    const lines = await this.ctx.data.across.ledgerOf([device.id]);
    for (const subjectId of new Set(lines.map((line) => line.subjectId))) {
      const { recordings } = this.ctx.data.owned(this.#scope(subjectId));
      for (const { id } of await recordings.find({ deviceId: device.id }))
        this.#of(subjectId).recordingIds.add(id);
    }
    return true;
  }

  /** What it froze already, of whomever: the new incident holds it as well. */
  async report(caseNumber: string): Promise<boolean> {
    const { incidents, reports } = this.ctx.data.common;
    const incident = await incidents.one({ caseNumber: caseNumber.toUpperCase() });
    if (!incident || (await reports.count({ incidentId: incident.id })) === 0) return false;
    for (const thing of await this.ctx.data.across.frozenBy(incident.id)) {
      const growing = this.#of(thing.subjectId);
      if (thing.kind === 'recording') growing.recordingIds.add(idFromBytes('recording', thing.thing));
      if (thing.kind === 'archive') growing.archiveIds.add(idFromBytes('archive', thing.thing));
    }
    return true;
  }

  async #addArchive(subjectId: SubjectId, archiveId: ArchiveId): Promise<void> {
    const { archiveIds, recordingIds } = this.#of(subjectId);
    archiveIds.add(archiveId);
    for (const id of await recordingsIn(this.ctx.data, this.#scope(subjectId), archiveId))
      recordingIds.add(id);
  }

  #of(subjectId: SubjectId): Growing {
    const known = this.#found.get(subjectId);
    if (known) return known;
    const made = {
      recordingIds: new Set<never>(),
      archiveIds: new Set<never>(),
      requestIds: new Set<never>(),
    };
    this.#found.set(subjectId, made);
    return made;
  }

  #scope(subjectId: SubjectId) {
    return taskScope(taskContext(this.ctx, 'freeze').viewer, subjectId);
  }
}
