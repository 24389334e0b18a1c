import type { MachineId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { fixedBytes, id, instant, words } from './columns.ts';
import { entity } from './entity.ts';

/** A feeding system that may hand recordings in, and nothing else. */
export interface MachineKeyRow {
  id: MachineId;
  name: string;
  keyHash: Buffer;
  createdAt: Date;
  revokedAt: Date | null;
}

export const machineKeyEntity = (dialect: Dialect) =>
  entity<MachineKeyRow>({
    name: 'MachineKey',
    table: 'machine_keys',
    columns: {
      id: id(dialect, 'machine', { primary: true }),
      name: words(200),
      keyHash: fixedBytes(dialect, 32),
      createdAt: instant(),
      revokedAt: instant({ nullable: true }),
    },
    indices: [{ name: 'machine_keys_hash', columns: ['keyHash'], unique: true }],
  });
