import { type Id, idFromBytes, type SubjectId } from '@rightful/policy';
import type { Database } from '../connection/database.ts';
import { ownerBytes, type SubjectScope } from '../scope/subject-scope.ts';
import { PutAsideTable } from './put-aside-table.ts';

const BATCH = 200;

export type OpenWord = {
  [Place in keyof Places]: {
    readonly place: Place;
    readonly id: Id<Places[Place]>;
    readonly words: string;
  };
}[keyof Places];

/** Which row the words belong to. */
interface Places {
  readonly decision: 'decision';
  readonly verdict: 'decision';
  readonly 'legal-hold': 'legalHold';
  readonly review: 'review';
  readonly closing: 'request';
  readonly extension: 'request';
}

const KINDS: Places = {
  decision: 'decision',
  verdict: 'decision',
  'legal-hold': 'legalHold',
  review: 'review',
  closing: 'request',
  extension: 'request',
};

/** Words of officers from before they were sealed, which a migration put aside (`migrations/keep-words.ts`). */
export class OpenWords {
  readonly #table: PutAsideTable;

  constructor(database: Database) {
    this.#table = new PutAsideTable(database, 'words_to_seal');
  }

  /** Some of the people about whom words lie open; none when all are sealed. */
  async subjects(): Promise<SubjectId[]> {
    const rows = await this.#table.query(
      `SELECT DISTINCT subject_id AS id FROM words_to_seal LIMIT ${BATCH}`,
    );
    return rows.map(({ id }) => idFromBytes('subject', id as Buffer));
  }

  /** All about this person, for the transaction that runs: nobody else seals them meanwhile. */
  async of(scope: SubjectScope): Promise<OpenWord[]> {
    const rows = await this.#table.take(
      'SELECT row_id, place, words FROM words_to_seal WHERE subject_id = ? ORDER BY row_id, place',
      [ownerBytes(scope)],
    );
    return rows.map(({ row_id, place, words }) => ({
      place,
      id: idFromBytes(KINDS[place as keyof Places], row_id as Buffer),
      words,
    })) as OpenWord[];
  }

  /** They are sealed now, or their person is erased; in the transaction that runs. */
  async forget(scope: SubjectScope): Promise<void> {
    await this.#table.query('DELETE FROM words_to_seal WHERE subject_id = ?', [ownerBytes(scope)]);
  }

  /** To be called when all are sealed. */
  async close(): Promise<void> {
    await this.#table.drop();
  }
}
