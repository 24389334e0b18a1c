import type { RowError } from './row-error.ts';

/** Longer serial numbers are errors of the export. */
export const maxSerialLength = 100;

/** One device, and one stretch of its ownership when `owner` is given. A device that changed hands has several rows. */
export interface DeviceManifestRow {
  readonly kind: 'row';
  readonly manifest: string;
  readonly line: number;
  readonly serial: string;
  readonly model: string | null;
  /** The account's e-mail address or its number at the controller; null for a device nobody has. */
  readonly owner: string | null;
  /** Given with every owner. */
  readonly ownedFrom: Date | null;
  /** The first instant at which it was no longer theirs; null while it still is. */
  readonly ownedTo: Date | null;
  readonly room: string | null;
}

export type DeviceManifestEntry = DeviceManifestRow | RowError;
