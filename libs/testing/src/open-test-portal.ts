import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, loadConfig, type Secrets } from '@rightful/config';
import type { StatementHook } from '@rightful/data';
import { openPortal, type Portal, type Step } from '@rightful/domain';
import { createTestDatabase, type TestDatabase } from './create-test-database.ts';
import { TestClock } from './test-clock.ts';

export interface TestPortalOptions {
  /** A folder of another test portal, closed or at rest, to go on from; the database in it only with SQLite. */
  readonly from?: string;
  /** Puts something into the database before it is opened, e.g. a backup. */
  readonly fill?: (database: TestDatabase) => Promise<void>;
  readonly clock?: TestClock;
  readonly reached?: (step: Step) => void;
  /** Settings by name, e.g. RIGHTFUL_PORT. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Replaces or watches the first wall. */
  readonly guard?: StatementHook;
  readonly onStatement?: StatementHook;
  readonly gate?: Portal['gate'];
  readonly log?: Portal['log'];
  readonly traces?: Portal['traces'];
  /** What the process is there for; left out: a command. */
  readonly role?: 'server' | 'worker';
}

export interface TestPortal {
  readonly portal: Portal;
  readonly clock: TestClock;
  readonly config: Config;
  readonly secrets: Secrets;
  /** A private folder, removed by `close`. */
  readonly folder: string;
  close(): Promise<void>;
}

/** A whole portal in a private folder, with every real part; only the clock is a test's own. Its jobs run by `jobs.drain()`. */
export async function openTestPortal(options: TestPortalOptions = {}): Promise<TestPortal> {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-test-'));
  if (options.from) cpSync(options.from, folder, { recursive: true });
  const database = await createTestDatabase(folder);
  const { settings, drop } = database;
  await options.fill?.(database);
  const { config, secrets } = loadConfig({
    RIGHTFUL_STATE_DIR: folder,
    RIGHTFUL_CONTROLLER_NAME: 'Example Speakers Ltd',
    RIGHTFUL_CONTROLLER_CONTACT: 'privacy@example.org',
    ...settings,
    ...options.settings,
  });
  const clock = options.clock ?? new TestClock();
  const { portal, close } = await openPortal(config, secrets, {
    now: clock.now,
    reached: options.reached,
    guard: options.guard,
    onStatement: options.onStatement,
    gate: options.gate,
    log: options.log,
    traces: options.traces,
    role: options.role,
  });
  return {
    portal,
    clock,
    config,
    secrets,
    folder,
    close: async () => {
      await close();
      await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
