import { ownScope } from '@rightful/data';
import { type CustomerContext, listDevices } from '@rightful/domain';

/** Those who had one and the same device, one after the other. */
export async function formerAndPresentOwners(
  customers: readonly CustomerContext[],
): Promise<CustomerContext[]> {
  const devices = await Promise.all(
    customers.map(async (customer) => (await listDevices(customer)).map(({ id }) => id)),
  );
  return customers.filter((_, mine) =>
    devices.some((others, other) => other !== mine && others.some((id) => devices[mine]?.includes(id))),
  );
}

export async function hasRecordings(customer: CustomerContext): Promise<boolean> {
  const { recordingCount } = await customer.data.owned(ownScope(customer.viewer)).recordings.totals();
  return recordingCount > 0;
}
