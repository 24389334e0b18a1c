import type { IncidentId } from '@rightful/policy';
import { readId } from '../common/read-id.ts';
import type { SeenIncident } from './seen-incident.input.ts';

/** Throws BadIdError for what is no id of an incident. */
export const readSeenIncident = ({
  incidentId,
  version,
  words,
}: SeenIncident): { incidentId: IncidentId; version: number; words: string } => ({
  incidentId: readId('incident', incidentId),
  version,
  words,
});
