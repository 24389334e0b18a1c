import { AsyncResource } from 'node:async_hooks';
import { join } from 'node:path';
import { runGate } from '@rightful/archive';
import type { Config, Secrets } from '@rightful/config';
import { bringUpToDateAsOwner, Data, Database, type StatementHook } from '@rightful/data';
import { createMailer, outboxTransport, smtpOptionsOf, smtpTransport } from '@rightful/mail';
import { Meters, noTraces, type Traces } from '@rightful/telemetry';
import { KeyFile, MacKey } from '@rightful/vault';
import { storageAnswers } from '../blobs/storage-answers.ts';
import { TransferRegistry } from '../deliveries/transfer-registry.ts';
import { replayShredList } from '../erasure/replay-shred-list.ts';
import { ShredList } from '../erasure/shred-list.ts';
import { sealOpenReports } from '../reasons/seal-open-reports.ts';
import { sealOpenWords } from '../reasons/seal-open-words.ts';
import { KeptStreams } from '../recordings/kept-streams.ts';
import { Listenings } from '../recordings/listenings.ts';
import { Ears } from '../reviews/ears.ts';
import { tellStanding } from '../seeing/tell-standing.ts';
import { watchedJobs } from '../seeing/watched-jobs.ts';
import { watchedStatements } from '../seeing/watched-statements.ts';
import { CheckpointWitness } from './checkpoint-witness.ts';
import { GuardedKeys } from './guarded-keys.ts';
import { openBlobs } from './open-blobs.ts';
import { openJobs } from './open-jobs.ts';
import { openKeys } from './open-keys.ts';
import type { Log, Portal } from './portal.ts';
import type { ProcessRole } from './process-role.ts';
import { RecentAnswers } from './recent-answers.ts';
import { registerJobs } from './register-jobs.ts';
import { SigningKeys } from './signing-keys.ts';
import { tellBudgetSpent } from './tell-budget-spent.ts';

interface Options {
  readonly now?: () => Date;
  readonly log?: Log;
  readonly meters?: Meters;
  readonly traces?: Traces;
  /** Left out: a command, which may open keys for anything; its jobs, where they are started, work. */
  readonly role?: ProcessRole['kind'];
  readonly reached?: Portal['reached'];
  /** Watches every statement, or replaces the first wall; see libs/data. */
  readonly onStatement?: StatementHook;
  readonly guard?: StatementHook;
  readonly gate?: Portal['gate'];
}

export interface OpenedPortal {
  readonly portal: Portal;
  /** Ends running work in good order and closes the databases. */
  close(): Promise<void>;
}

/** Opens every part of the portal as the configuration says: databases, keys, blobs, mail, jobs (not yet started). Where that fails, nothing stays open. */
export async function openPortal(
  config: Config,
  secrets: Secrets,
  options: Options = {},
): Promise<OpenedPortal> {
  const opened: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closeOne of opened.splice(0).reverse()) await closeOne();
  };
  try {
    return { portal: await openParts(config, secrets, options, opened), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Puts into `opened` how to close what it opened so far. */
async function openParts(
  config: Config,
  secrets: Secrets,
  options: Options,
  opened: (() => Promise<unknown>)[],
): Promise<Portal> {
  const now = options.now ?? (() => new Date());
  const log = options.log ?? (() => undefined);
  const { meters = new Meters(), traces = noTraces } = options;
  const watch = watchedStatements(meters, traces);
  const keys = join(config.sharedDir, 'keys');
  const { guard, onStatement } = options;
  const { ownerDatabaseUrl: ownerUrl, databaseUrl, gateDatabaseUrl } = secrets;
  const { databaseTls: tls } = config;
  if (ownerUrl)
    await bringUpToDateAsOwner({ ownerUrl, applicationUrl: databaseUrl, gateUrl: gateDatabaseUrl, tls });
  const database = await Database.open(databaseUrl, { guard, onStatement, watch, tls });
  opened.push(() => database.close());
  await database.migrate();
  const works = options.role === 'worker' || config.jobs.worksHere;
  const role: ProcessRole =
    options.role === 'server' ? { kind: 'server', works } : { kind: options.role ?? 'command' };
  let telling = Promise.resolve();
  const keyService = new GuardedKeys(await openKeys(config, secrets, database), {
    role,
    budget: config.keyBudget,
    onOpen: (purpose) => meters.opened(purpose),
    onMinute: (counts) => {
      for (const [purpose, count] of counts) log('keys-opened', { purpose, count });
    },
    // It may be refused within a transaction that fails for it: what is told about that must not.
    onSpent: AsyncResource.bind((purpose: string) => {
      telling = tellBudgetSpent(portal, role, purpose);
    }),
  });
  opened.push(
    () => keyService.close(),
    () => telling,
  );
  const gateDatabase = await Database.open(gateDatabaseUrl, { readonly: true, watch, tls });
  opened.push(() => gateDatabase.close());
  const signing = new SigningKeys(keys);
  const data = new Data(database, keyService, (action) => meters.recorded(action));
  const { mail, controller, service } = config;
  const transport =
    mail.kind === 'smtp' && secrets.smtpUrl
      ? smtpTransport(smtpOptionsOf(secrets.smtpUrl))
      : outboxTransport(join(config.stateDir, 'outbox'));
  const { jobs, signals } = openJobs(config, secrets, works, log, meters);
  const portal: Portal = {
    config,
    data,
    gateData: new Data(gateDatabase, keyService),
    keyService,
    blobs: await openBlobs(config, secrets),
    signing,
    gate: options.gate ?? runGate,
    listKey: KeyFile.openOrCreate(join(keys, 'lists')),
    rowKey: MacKey.openOrCreate(join(keys, 'rows')),
    shredList: new ShredList(join(config.sharedDir, 'audit', 'shred-list.ndjson'), signing),
    jobs: watchedJobs(jobs, meters, traces),
    mailer: createMailer(transport, {
      address: `no-reply@${new URL(service.publicUrl).hostname}`,
      controllerName: controller.name,
      controllerContact: controller.contact,
      portalOrigin: service.publicUrl,
      timeZone: controller.timeZone,
    }),
    transfers: new TransferRegistry(signals),
    listenings: new Listenings(),
    ears: new Ears(),
    keptStreams: new KeptStreams(),
    recent: new RecentAnswers(database, now),
    now,
    log,
    meters,
    traces,
    reached: options.reached ?? (() => undefined),
  };
  const witness = new CheckpointWitness(join(config.sharedDir, 'audit', 'checkpoints.ndjson'));
  opened.push(
    () => portal.keptStreams.close(),
    () => portal.mailer.close(),
    async () => signals.close(),
    () => jobs.stop(),
  );
  registerJobs(portal, witness);
  tellStanding(meters, portal, storageAnswers);
  // First: what the list does away with takes these words along.
  const sealedCount = await sealOpenWords(portal);
  if (sealedCount > 0) log('words-sealed', { people: sealedCount });
  const reportCount = await sealOpenReports(portal);
  if (reportCount > 0) log('reports-sealed', { count: reportCount });
  const replayedCount = await replayShredList(portal);
  if (replayedCount > 0) log('erasures-replayed', { count: replayedCount });
  return portal;
}
