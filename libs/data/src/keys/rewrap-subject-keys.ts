import { idToBytes } from '@rightful/policy';
import { type KeyService, subjectKeyContext } from '@rightful/vault';
import type { Database } from '../connection/database.ts';
import type { SubjectKeyRow } from '../entities/subject-key.entity.ts';
import { withBinding } from '../scope/owner-binding.ts';

const BATCH = 200;

/** After a rotation of the key-encryption key. Each batch is a transaction of its own; it can be stopped and run again. */
export async function rewrapSubjectKeys(database: Database, keyService: KeyService): Promise<number> {
  let rewrapped = 0;
  let after: SubjectKeyRow | undefined;
  for (;;) {
    const page = await withBinding({ across: 'key-rotation' }, () => readPage(database, after));
    for (const row of page) {
      if (!row.wrapped || keyService.keyIdOf(row.wrapped) === keyService.currentKeyId) continue;
      const context = subjectKeyContext(idToBytes(row.subjectId), row.version);
      const wrapped = await keyService.rewrap(row.wrapped, context);
      await withBinding({ across: 'key-rotation' }, () =>
        database.transaction((manager) =>
          manager.update(
            'SubjectKey',
            { subjectId: row.subjectId, version: row.version, wrapped: row.wrapped },
            { wrapped },
          ),
        ),
      );
      rewrapped += 1;
    }
    after = page.at(-1);
    if (page.length < BATCH) return rewrapped;
  }
}

function readPage(database: Database, after: SubjectKeyRow | undefined): Promise<SubjectKeyRow[]> {
  return database.read((manager) => {
    const query = manager.createQueryBuilder<SubjectKeyRow>('SubjectKey', 'key');
    if (after) {
      query.where('key.subjectId > :subject OR (key.subjectId = :subject AND key.version > :version)', {
        subject: idToBytes(after.subjectId),
        version: after.version,
      });
    }
    return query.orderBy('key.subjectId').addOrderBy('key.version').take(BATCH).getMany();
  });
}
