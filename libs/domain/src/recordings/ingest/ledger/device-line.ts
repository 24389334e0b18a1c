/** One line of a device list: this person had this device from (inclusive) to (exclusive; null: still). */
export interface DeviceLine {
  readonly serial: string;
  readonly model: string | null;
  /** An e-mail address of an account, or a customer number. */
  readonly owner: string;
  readonly ownedFrom: Date;
  readonly ownedTo: Date | null;
  /** The name the person gave the device. */
  readonly room: string | null;
}

/** What became of a line. `Ended`: an ownership that was open has its end now. */
export type DeviceLineOutcome =
  | { readonly kind: 'Added' | 'Unchanged' | 'Ended' }
  | { readonly kind: 'Refused'; readonly detail: string };
