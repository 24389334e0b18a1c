import type { DeviceId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { id, instant, words } from './columns.ts';
import { entity } from './entity.ts';

/** A speaker, a phone line: whatever records. It has no owner of its own; the ledger says who, from when to when. */
export interface DeviceRow {
  id: DeviceId;
  serial: string;
  model: string;
  createdAt: Date;
}

export const deviceEntity = (dialect: Dialect) =>
  entity<DeviceRow>({
    name: 'Device',
    table: 'devices',
    columns: {
      id: id(dialect, 'device', { primary: true }),
      serial: words(100),
      model: words(200),
      createdAt: instant(),
    },
    indices: [{ name: 'devices_serial', columns: ['serial'], unique: true }],
  });
