import { taskScope } from '@rightful/data';
import { contextFor, listRecordings } from '@rightful/domain';
import type { TestPortal } from '@rightful/testing';
import type { IdPool } from '../matrix/operations.ts';
import type { Story } from './story.ts';

/** An id of each kind that a field, a route or a page may be asked with: those of the case and of its victim. */
export async function idsOf(
  { portal }: TestPortal,
  { customers, incident, filing, rita }: Story,
): Promise<IdPool> {
  const [ada] = customers;
  if (!ada) throw new Error('nobody');
  const { common } = portal.data;
  const owned = portal.data.owned(taskScope({ kind: 'system', task: 'prove' }, ada.subjectId));
  const [recordings, [request], [archive], [delivery], messages, report] = await Promise.all([
    listRecordings(contextFor(portal, ada.ctx.viewer), { first: 1 }),
    owned.requests.find({}),
    owned.archives.find({}),
    portal.data.ofCase(taskScope({ kind: 'system', task: 'prove' }, ada.subjectId)).deliveries.find({}),
    common.authorityMessages.find({ filingId: filing.id }),
    common.reports.one({ incidentId: incident.id }),
  ]);
  const [recording] = recordings.nodes;
  return new Map(
    Object.entries({
      recording: recording?.id,
      device: recording?.deviceId,
      request: request?.id,
      archive: archive?.id,
      delivery: delivery?.id,
      session: ada.ctx.viewer.sessionId,
      email: 'ada@example.org',
      report: report?.id,
      incident: incident.id,
      caseNumber: incident.caseNumber,
      filing: filing.id,
      addressedFiling: filing.id,
      authority: rita.ctx.viewer.authorityId,
      message: messages.find(({ kind }) => kind === 'question')?.id,
    }).flatMap(([kind, id]) => (id ? [[kind, id] as const] : [])),
  );
}
