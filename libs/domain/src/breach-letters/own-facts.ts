import { type FullScope, oneOf, type Transaction } from '@rightful/data';
import { type IncidentId, idFromBytes } from '@rightful/policy';
import { batches } from '../incidents/freeze-plan.ts';
import type { OwnFacts } from './render-breach-letter.ts';

/** What an incident touches of this person, counted now. */
export async function ownFacts(
  data: Pick<Transaction, 'owned'>,
  scope: FullScope,
  incidentId: IncidentId,
): Promise<OwnFacts> {
  const { frozenThings, recordings } = data.owned(scope);
  const things = await frozenThings.find({ incidentId, kind: 'recording' });
  let recordingCount = 0;
  let firstRecordedAt: Date | null = null;
  let lastRecordedAt: Date | null = null;
  for (const some of batches(things.map(({ thing }) => idFromBytes('recording', thing)))) {
    for (const { recordedAt } of await recordings.find({ id: oneOf(some) })) {
      recordingCount += 1;
      if (!firstRecordedAt || recordedAt < firstRecordedAt) firstRecordedAt = recordedAt;
      if (!lastRecordedAt || recordedAt > lastRecordedAt) lastRecordedAt = recordedAt;
    }
  }
  return { recordingCount, firstRecordedAt, lastRecordedAt };
}
