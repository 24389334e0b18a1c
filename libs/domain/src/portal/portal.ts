import type { runGate } from '@rightful/archive';
import type { Config } from '@rightful/config';
import type { Data } from '@rightful/data';
import type { Jobs } from '@rightful/jobs';
import type { Mailer } from '@rightful/mail';
import type { Meters, Traces } from '@rightful/telemetry';
import type { BlobStore, KeyFile, KeyKeeper, MacKey } from '@rightful/vault';
import type { TransferRegistry } from '../deliveries/transfer-registry.ts';
import type { ShredList } from '../erasure/shred-list.ts';
import type { KeptStreams } from '../recordings/kept-streams.ts';
import type { Listenings } from '../recordings/listenings.ts';
import type { Ears } from '../reviews/ears.ts';
import type { RecentAnswers } from './recent-answers.ts';
import type { SigningKeys } from './signing-keys.ts';
import type { Step } from './steps.ts';

/** A line for the operator: an event's name and allow-listed numbers or codes. Never a person, never an id of one. */
export type Log = (event: string, facts?: Record<string, string | number | boolean>) => void;

/** Everything a use case may touch, but for who asks. Every part can be replaced in a test. */
export interface Portal {
  readonly config: Config;
  readonly data: Data;
  /** The same database through the gate's own account. */
  readonly gateData: Data;
  readonly keyService: KeyKeeper;
  readonly blobs: BlobStore;
  readonly signing: SigningKeys;
  /** Reads a finished archive back and judges it; replaced only to prove that the other walls hold without it. */
  readonly gate: typeof runGate;
  /** Seals places in lists (cursors). */
  readonly listKey: KeyFile;
  /** Marks rows that a hand in the table must not make: sessions, and the counters of attempts. */
  readonly rowKey: MacKey;
  /** What was erased, outside the database. */
  readonly shredList: ShredList;
  readonly jobs: Jobs;
  readonly mailer: Mailer;
  /** The transfers that run in this process. */
  readonly transfers: TransferRegistry;
  readonly listenings: Listenings;
  /** Officers hear customers' recordings at the pace of these. */
  readonly ears: Ears;
  readonly keptStreams: KeptStreams;
  readonly recent: RecentAnswers;
  readonly now: () => Date;
  readonly log: Log;
  /** What this process did, in numbers. */
  readonly meters: Meters;
  readonly traces: Traces;
  /** Called at each named step of the long jobs; tests stop the process there. */
  readonly reached: (step: Step) => void;
}
