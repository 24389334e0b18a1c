import {
  clockOfIncident,
  extentOf,
  frozenThings,
  incidentDecisions,
  incidentNotes,
  incidentTimeline,
  openDeletionWords,
  openProofName,
  proofsTaken,
  receiversOf,
  reportOf,
  reportWordsOf,
  scopesOf,
  sentByteLength,
  stillOpen,
  whatHappened,
} from '@rightful/domain';
import { idFromBytes } from '@rightful/policy';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import type { IncidentRow, ReportRow } from '../rows.ts';
import type { ClockReading } from './clock-reading.type.ts';
import type { FrozenThing } from './frozen-thing.type.ts';
import { Incident } from './incident.type.ts';
import type { IncidentNote } from './incident-note.type.ts';
import type { IncidentScope } from './incident-scope.type.ts';
import type { IncidentStep } from './incident-step.type.ts';
import type { ProofTaken } from './proof-taken.type.ts';
import type { Receiver } from './receiver.type.ts';
import type { StillOpen } from './still-open.type.ts';
import type { TimelineEntry } from './timeline-entry.type.ts';
import { toClockReadings } from './to-clock-readings.ts';
import { toIncidentStep } from './to-incident-step.ts';

/** What an incident shows beside its row. */
@Resolver(() => Incident)
export class IncidentResolver {
  @FieldResolver()
  code(@Root() incident: IncidentRow): string {
    return whatHappened(incident.summary).code;
  }

  @FieldResolver()
  findingCode(@Root() incident: IncidentRow): string | null {
    return whatHappened(incident.summary).findingCode;
  }

  @FieldResolver()
  summary(@Root() incident: IncidentRow): string {
    return whatHappened(incident.summary).text;
  }

  @FieldResolver()
  async reporterNote(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<string | null> {
    return (await words(incident, context))?.note ?? null;
  }

  @FieldResolver()
  async reporterContact(
    @Root() incident: IncidentRow,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return (await words(incident, context))?.contactEmail ?? null;
  }

  @FieldResolver()
  async proofName(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<string | null> {
    const row = await report(incident, context);
    return row && openProofName(context.officer, row);
  }

  @FieldResolver()
  async proofPath(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<string | null> {
    const proof = (await report(incident, context))?.proofBlobId;
    return proof && incident.state === 'open' ? `/bytes/incidents/${incident.id}/proof` : null;
  }

  @FieldResolver()
  async proofTaken(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<ProofTaken[]> {
    const row = await report(incident, context);
    return row ? proofsTaken(context.officer, row) : [];
  }

  @FieldResolver()
  async deletionConfirmedAt(
    @Root() incident: IncidentRow,
    @Ctx() context: RequestContext,
  ): Promise<Date | null> {
    return (await report(incident, context))?.deletionConfirmedAt ?? null;
  }

  @FieldResolver()
  async reporterPassedOn(
    @Root() incident: IncidentRow,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    return (await report(incident, context))?.passedOn ?? null;
  }

  @FieldResolver()
  async deletionWords(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<string | null> {
    const row = await report(incident, context);
    return row && openDeletionWords(context.officer, row);
  }

  @FieldResolver()
  async clock(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<ClockReading[]> {
    return toClockReadings(clockOfIncident(context.officer, incident), await context.locale());
  }

  @FieldResolver()
  stillOpen(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<StillOpen[]> {
    return stillOpen(context.officer, incident);
  }

  @FieldResolver()
  scopes(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<IncidentScope[]> {
    return scopesOf(context.officer, incident);
  }

  @FieldResolver()
  notes(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<IncidentNote[]> {
    return incidentNotes(context.officer, incident);
  }

  @FieldResolver()
  async steps(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<IncidentStep[]> {
    return (await incidentDecisions(context.officer, incident)).map(toIncidentStep);
  }

  @FieldResolver()
  timeline(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<TimelineEntry[]> {
    return incidentTimeline(context.officer, incident);
  }

  @FieldResolver()
  async frozen(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<FrozenThing[]> {
    const things = await frozenThings(context.officer, incident);
    return things.map(({ kind, thing, frozenAt }) => ({ kind, id: idFromBytes(kind, thing), frozenAt }));
  }

  @FieldResolver()
  async receivers(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<Receiver[]> {
    const receivers = await receiversOf(context.officer, incident);
    return receivers.map(({ delivery, customerName, carriedRecordingCount }) => ({
      customerName,
      carriedRecordingCount,
      deliveryId: delivery.id,
      archiveId: delivery.archiveId,
      openedAt: delivery.openedAt,
      completedAt: delivery.completedAt,
      bytesSent: sentByteLength(delivery),
      extent: extentOf(delivery),
      state: delivery.state,
    }));
  }
}

const report = (incident: IncidentRow, context: RequestContext): Promise<ReportRow | null> =>
  context.once(`report of ${incident.id}`, () => reportOf(context.officer, incident));

const words = (incident: IncidentRow, context: RequestContext) =>
  context.once(`words of ${incident.id}`, async () => {
    const row = await report(incident, context);
    return row && reportWordsOf(context.officer, row);
  });
