import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createHost } from '@rightful/api';
import { findRoot, findVersion, loadConfig } from '@rightful/config';
import { openPortal } from '@rightful/domain';
import { openTelemetry } from '@rightful/telemetry';
import { openPages } from './open-pages.ts';

/** Opens the portal and serves it as the environment says; what ends it again. */
export async function serve(): Promise<() => Promise<void>> {
  const root = findRoot();
  const { config, secrets } = loadConfig();
  const version = findVersion(root);
  const telemetry = await openTelemetry(config.seeing, 'rightful-server', version);
  const { log, meters, traces } = telemetry;
  const { portal, close } = await openPortal(config, secrets, {
    log: (event, facts) => log('info', event, { facts }),
    meters,
    traces,
    role: 'server',
  });
  const host = await createHost({
    portal,
    version,
    demo: existsSync(join(config.stateDir, 'demo', 'seeded.json')),
    verifierFile: join(root, 'dist', 'rightful-verify.mjs'),
    servePage: await openPages(join(root, 'apps', 'web')),
    log,
  });
  if (config.controller.statement.origin === 'none')
    log('warn', 'statement-not-stated', {
      facts: { needs: 'RIGHTFUL_STATEMENT_FILE', sample: 'apps/cli/demo/statement.json' },
    });
  await portal.jobs.start();
  await host.listen(config.service.port, config.service.host);
  log('info', 'listening');
  return async () => {
    log('info', 'leaving');
    await host.drain(config.service.drainSeconds);
    await host.close();
    await close();
    await telemetry.close();
  };
}
