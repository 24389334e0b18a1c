import { type FullScope, oneOf, type RecordingRow, type Transaction } from '@rightful/data';
import { type IncidentId, parseId } from '@rightful/policy';

/** Whether a recording stands in doubt, and by which incident of the ledger. */
export type Doubt = (recording: Pick<RecordingRow, 'deviceId' | 'recordedAt'>) => IncidentId | undefined;

/** In these an officer's doubt about a line of the ledger still stands. */
export const STANDING_DOUBT = ['proposed', 'confirmed', 'objected'] as const;

/** What of a subject's recordings is in doubt while a change of the ledger waits; also what comes in meanwhile. */
export async function doubtsOf(tx: Transaction, scope: FullScope): Promise<Doubt> {
  const standing = { kind: 'end-ownership', state: oneOf(STANDING_DOUBT) } as const;
  const { decisions, ownerships } = tx.owned(scope);
  const doubts: { deviceId: string; from: Date; to: Date | null; incidentId?: IncidentId }[] = [];
  for (const { what } of await decisions.find(standing)) {
    const id = parseId('ownership', String(what.ownershipId));
    const line = id && (await ownerships.one({ id }));
    if (!line) continue;
    const incidentId = parseId('incident', String(what.incidentId));
    doubts.push({
      deviceId: line.deviceId,
      from: new Date(String(what.endsAt)),
      to: line.ownedTo,
      ...(incidentId && { incidentId }),
    });
  }
  return ({ deviceId, recordedAt }) =>
    doubts.find(
      (doubt) =>
        doubt.deviceId === deviceId && doubt.from <= recordedAt && (!doubt.to || recordedAt < doubt.to),
    )?.incidentId;
}
