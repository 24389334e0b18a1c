import { type DeviceOwnershipRow, type FullScope, ingestScope } from '@rightful/data';
import type { DeviceId } from '@rightful/policy';
import { ownersOf } from '../../requests/ledger-evidence.ts';
import type { IngestContext } from './ingest-context.ts';
import type { Objection } from './quarantine-reason.ts';

export interface Owner {
  readonly scope: FullScope;
  readonly deviceId: DeviceId;
  /** Version of the subject's key that seals new data. */
  readonly keyVersion: number;
}

interface Page {
  readonly deviceId: DeviceId;
  readonly ledger: readonly DeviceOwnershipRow[];
}

const MOST_PAGES = 1_000;
const KEPT_MS = 5_000;

/**
 * Says whose a recording is: who had the device at that instant, by the ledger. Pages are kept for seconds; what is
 * written is held against the ledger once more in its own transaction.
 */
export class DeviceBook {
  readonly #pages = new Map<string, Promise<Page | null>>();
  #openedAtMs = performance.now();

  constructor(private readonly ctx: IngestContext) {}

  async ownerAt(deviceSerial: string, at: Date): Promise<Owner | Objection> {
    const page = await this.#page(deviceSerial);
    if (!page) return UNKNOWN_DEVICE;
    const owners = ownersOf(page.ledger, page.deviceId, at);
    const line = page.ledger.find(({ subjectId }) => subjectId === owners[0]);
    if (owners.length > 1) return TWO_OWNERS;
    if (!line) return NO_OWNER;
    const subject = await this.ctx.data.common.subjects.one({ id: line.subjectId });
    if (!subject || subject.erasedAt) return NO_OWNER;
    const scope = ingestScope(this.ctx.viewer, line.subjectId);
    return { scope, deviceId: page.deviceId, keyVersion: subject.keyVersion };
  }

  forget(): void {
    this.#pages.clear();
    this.#openedAtMs = performance.now();
  }

  #page(serial: string): Promise<Page | null> {
    const isOld = performance.now() - this.#openedAtMs > KEPT_MS;
    if (isOld || this.#pages.size >= MOST_PAGES) this.forget();
    const known = this.#pages.get(serial);
    if (known) return known;
    const reading = this.#read(serial);
    this.#pages.set(serial, reading);
    reading.catch(() => this.#pages.delete(serial));
    return reading;
  }

  async #read(serial: string): Promise<Page | null> {
    const device = await this.ctx.data.common.devices.one({ serial });
    if (!device) return null;
    return { deviceId: device.id, ledger: await this.ctx.data.across.ledgerOf([device.id]) };
  }
}

const UNKNOWN_DEVICE: Objection = {
  reason: 'UNKNOWN_DEVICE',
  detail: 'No device of this serial number is known. Import the device and its owner, then feed it in again.',
};
const NO_OWNER: Objection = {
  reason: 'NO_OWNER',
  detail: 'By the ledger nobody had this device at that time. Nothing is guessed.',
};
const TWO_OWNERS: Objection = {
  reason: 'TWO_OWNERS',
  detail: 'By the ledger two people had this device at that time. Correct the ledger, then feed it in again.',
};
