import type { SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, id, integer } from './columns.ts';
import { entity } from './entity.ts';

/** Of a subject's key that was destroyed for a part: the keys of what stays, sealed under the subject's newer key. */
export interface KeptKeysRow {
  subjectId: SubjectId;
  /** The version of the key that is destroyed. */
  version: number;
  /** From 0 on; there are as many as it takes. */
  part: number;
  /** The version of the key that seals this. */
  keyVersion: number;
  keysSealed: Buffer;
}

export const keptKeysEntity = (dialect: Dialect) =>
  entity<KeptKeysRow>({
    name: 'KeptKeys',
    table: 'kept_keys',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      version: integer({ primary: true }),
      part: integer({ primary: true }),
      keyVersion: integer(),
      keysSealed: blob(),
    },
    references: [
      {
        name: 'kept_keys_of_key',
        columns: ['subjectId', 'version'],
        to: 'SubjectKey',
        toColumns: ['subjectId', 'version'],
      },
    ],
  });
