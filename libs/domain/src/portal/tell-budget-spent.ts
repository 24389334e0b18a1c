import { taskContext } from './context.ts';
import type { Portal } from './portal.ts';
import type { ProcessRole } from './process-role.ts';

/** On record and in the operator's log, where `docker/monitoring` has an alarm for it; it names nobody. Never throws. */
export async function tellBudgetSpent(portal: Portal, role: ProcessRole, purpose: string): Promise<void> {
  const { log, config } = portal;
  const facts = { purpose, budget: config.keyBudget, process: role.kind };
  log(KEY_BUDGET_SPENT, facts);
  const { data, viewer, now } = taskContext(portal, 'guard-keys');
  try {
    await data.transact(now(), async (tx) => tx.record({ action: KEY_BUDGET_SPENT, viewer, facts }));
  } catch (error) {
    log('key-budget-untold', { error: error instanceof Error ? error.name : 'unknown' });
  }
}

export const KEY_BUDGET_SPENT = 'key-budget-spent';
