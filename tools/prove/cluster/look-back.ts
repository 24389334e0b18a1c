import { taskScope } from '@rightful/data';
import type { TestCustomer, TestPortal } from '@rightful/testing';

const task = { kind: 'system', task: 'cluster' } as const;

/** What the rows say of each person when all is over: one request that came to its end, one archive, sent whole, nothing more. */
export async function lookBack({ portal }: TestPortal, people: readonly TestCustomer[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { subjectId, name } of people) {
    const owned = portal.data.owned(taskScope(task, subjectId));
    const [requests, archives, deliveries] = await Promise.all([
      owned.requests.find({}),
      owned.archives.find({}),
      owned.deliveries.find({}),
    ]);
    const told = (what: string) => faults.push(`${name}: ${what}`);
    if (requests.length !== 1) told(`${requests.length} requests`);
    if (!['ready', 'delivered'].includes(requests[0]?.state ?? ''))
      told(`the request is ${requests[0]?.state}`);
    const released = archives.filter(({ state }) => state === 'released');
    if (released.length !== 1) told(`${released.length} archives were released`);
    if (!deliveries.some(({ state }) => state === 'completed')) told('no delivery was completed');
  }
  const incidents = await portal.data.common.incidents.count({ isDrill: false });
  if (incidents > 0) faults.push(`${incidents} incidents were opened, and nobody did wrong`);
  return faults;
}
