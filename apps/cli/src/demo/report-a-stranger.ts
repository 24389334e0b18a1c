import { type CustomerContext, listRecordings, listReports, reportNotMe } from '@rightful/domain';

/** Lets a customer say of their newest recording that it is not them, unless they said so of one before. */
export async function reportAStranger(customer: CustomerContext, note: string): Promise<void> {
  if ((await listReports(customer)).length > 0) return;
  const [recording] = (await listRecordings(customer, { first: 1 })).nodes;
  if (!recording) return;
  await reportNotMe(customer, { recordingId: recording.id, note });
}
