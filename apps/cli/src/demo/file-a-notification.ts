import { fileNotification, filingsOf, type SystemContext } from '@rightful/domain';
import type { DemoPerson } from './demo-person.ts';
import { officerContexts } from './officer-contexts.ts';

/** Lets an officer file what the portal drafted of the newest incident, unless somebody filed it before. */
export async function fileANotification(ctx: SystemContext, people: readonly DemoPerson[]): Promise<void> {
  await ctx.jobs.nudge('tend-incidents');
  await ctx.jobs.drain();
  const [incident] = await ctx.data.common.incidents.find(
    { state: 'open', source: 'customer-report' },
    { order: { id: 'DESC' }, take: 1 },
  );
  const [officer] = await officerContexts(ctx, people);
  if (!incident || !officer) return;
  const [filing] = await filingsOf(officer, incident);
  if (!filing || filing.filedCount > 0) return;
  const { id: filingId, version } = filing;
  const filed = await fileNotification(officer, { filingId, version, kind: 'preliminary' });
  if (filed.kind !== 'NotificationFiled') throw new Error(JSON.stringify(filed));
}
