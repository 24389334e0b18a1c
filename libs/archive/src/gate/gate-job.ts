import type { RawContentKey } from '@rightful/vault';
import type { GateCase } from './gate-evidence.ts';

/** What the gate reads; plain data that can be posted to a worker thread. It carries a secret: never log it. */
export interface GateJob {
  readonly gateCase: GateCase;
  /** The sealed archive and the key that opens it and nothing else. */
  readonly path: string;
  readonly archiveKey: RawContentKey;
  /** minisign's one-line public keys of the exporters whose manifests are taken. */
  readonly exporterKeys: readonly string[];
}
