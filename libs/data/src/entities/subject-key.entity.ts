import { idToBytes, type SubjectId } from '@rightful/policy';
import { subjectKeyContext } from '@rightful/vault';
import type { Dialect } from '../connection/dialect.ts';
import { id, instant, integer, wrappedKey } from './columns.ts';
import { entity } from './entity.ts';

/** A subject's key, wrapped by a key outside the database. Clearing `wrapped` is the erasure. */
export interface SubjectKeyRow {
  subjectId: SubjectId;
  version: number;
  wrapped: Buffer | null;
  createdAt: Date;
  destroyedAt: Date | null;
}

export const subjectKeyEntity = (dialect: Dialect) =>
  entity<SubjectKeyRow>({
    name: 'SubjectKey',
    table: 'subject_keys',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      version: integer({ primary: true }),
      wrapped: wrappedKey<SubjectKeyRow>((row) => subjectKeyContext(idToBytes(row.subjectId), row.version)),
      createdAt: instant(),
      destroyedAt: instant({ nullable: true }),
    },
    references: [{ name: 'subject_keys_subject', columns: ['subjectId'], to: 'Subject', toColumns: ['id'] }],
  });
