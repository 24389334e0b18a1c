import { findRoot, findVersion, loadConfig } from '@rightful/config';
import { explainError, openPortal } from '@rightful/domain';
import { openTelemetry } from '@rightful/telemetry';

/** Builds archives, checks them, sends mail and watches the clocks, in a process of its own. Start-up only. */
try {
  const { config, secrets } = loadConfig();
  const telemetry = await openTelemetry(config.seeing, 'rightful-worker', findVersion(findRoot()));
  const { log, meters, traces } = telemetry;
  const { portal, close } = await openPortal(config, secrets, {
    log: (event, facts) => log('info', event, { facts }),
    meters,
    traces,
    role: 'worker',
  });
  await portal.jobs.start();
  log('info', 'worker-started');
  // Waiting jobs do not hold a process open, and this one has nothing else to wait for.
  const open = setInterval(() => undefined, 60_000);
  const stop = async () => {
    clearInterval(open);
    await close();
    log('info', 'worker-stopped');
    await telemetry.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
} catch (error) {
  const why = explainError(error);
  if (why === undefined) throw error;
  console.error(why);
  process.exitCode = 1;
}
