import { loadConfig } from '@rightful/config';
import { type Log, openPortal, type SystemContext, taskContext } from '@rightful/domain';

/** Opens the portal that the environment describes for one command, whose name stands in the log, and closes it again. */
export async function withPortal<T>(
  task: string,
  work: (ctx: SystemContext) => Promise<T>,
  now?: () => Date,
): Promise<T> {
  const { config, secrets } = loadConfig();
  const { portal, close } = await openPortal(config, secrets, { log, now });
  try {
    return await work(taskContext(portal, task));
  } finally {
    await close();
  }
}

const log: Log = (event, facts = {}) => console.error(`${event} ${JSON.stringify(facts)}`);
