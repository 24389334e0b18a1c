import { loadConfig } from '@rightful/config';
import { explainError, openPortal } from '@rightful/domain';

/** Builds archives, checks them, sends mail and watches the clocks, in a process of its own. Start-up only. */
try {
  const { config, secrets } = loadConfig();
  const log = (event: string, facts = {}) =>
    console.log(JSON.stringify({ at: new Date().toISOString(), event, ...facts }));
  const { portal, close } = await openPortal(config, secrets, { log, works: true });
  await portal.jobs.start();
  log('worker-started');
  // Waiting jobs do not hold a process open, and this one has nothing else to wait for.
  const open = setInterval(() => undefined, 60_000);
  const stop = async () => {
    clearInterval(open);
    await close();
    log('worker-stopped');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
} catch (error) {
  const why = explainError(error);
  if (why === undefined) throw error;
  console.error(why);
  process.exitCode = 1;
}
