import type { DeviceId, OwnershipId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { id, instant, words } from './columns.ts';
import { entity } from './entity.ts';
import { sameMark } from './same-mark.ts';

/** One line of the ledger of device ownership: this subject had this device from (inclusive) to (exclusive; null = still). */
export interface DeviceOwnershipRow {
  subjectId: SubjectId;
  id: OwnershipId;
  deviceId: DeviceId;
  ownedFrom: Date;
  ownedTo: Date | null;
  /** The name the person gave the device. */
  room: string | null;
  enteredAt: Date;
}

export const deviceOwnershipEntity = (dialect: Dialect) =>
  entity<DeviceOwnershipRow>({
    name: 'DeviceOwnership',
    table: 'device_ownerships',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'ownership', { primary: true }),
      deviceId: id(dialect, 'device'),
      ownedFrom: instant(),
      ownedTo: instant({ nullable: true }),
      room: words(200, { nullable: true }),
      enteredAt: instant(),
    },
    indices: [
      { name: 'device_ownerships_device', columns: ['deviceId', 'ownedFrom'] },
      { name: 'device_ownerships_line', columns: ['subjectId', 'deviceId', 'ownedFrom'], unique: true },
    ],
    references: [
      { name: 'device_ownerships_subject', columns: ['subjectId'], to: 'Subject', toColumns: ['id'] },
      { name: 'device_ownerships_of_device', columns: ['deviceId'], to: 'Device', toColumns: ['id'] },
    ],
    checks: [{ name: 'device_ownerships_mark', expression: sameMark('subject_id', 'device_id') }],
  });
