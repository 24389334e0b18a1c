import type { QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** Where open words lay: what the row holds of them once they are sealed, see `OpenWords`. */
const PLACES = [
  ['decision', 'reason', 'decisions'],
  ['verdict', 'decided_reason', 'decisions'],
  ['legal-hold', 'note', 'legal_holds'],
  ['review', 'reason', 'reviews'],
  ['closing', 'closed_reason', 'requests'],
] as const;

/** Puts what officers wrote beside the tables, before its columns go: it is sealed when the portal opens, and the table goes then. */
export async function keepWords(runner: QueryRunner, dialect: Dialect): Promise<void> {
  await createTable(runner, dialect, 'words_to_seal', {
    subject_id: 'id pk',
    row_id: 'id pk',
    place: 'words(15) pk',
    words: 'text',
  });
  const columns = 'INSERT INTO words_to_seal (subject_id, row_id, place, words)';
  for (const [place, column, table] of PLACES)
    await runner.query(
      `${columns} SELECT subject_id, id, '${place}', ${column} FROM ${table} WHERE ${column} IS NOT NULL`,
    );
  const extension = `JSON_EXTRACT(clock, '$.extension.reason')`;
  await runner.query(
    `${columns} SELECT subject_id, id, 'extension', ${dialect === 'sqlite' ? extension : `JSON_UNQUOTE(${extension})`}
     FROM requests WHERE clock LIKE '%"toldAt"%' AND ${extension} IS NOT NULL`,
  );
}
