import type { AccountId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { fixedBytes, flag, id, instant, integer } from './columns.ts';
import { entity } from './entity.ts';

/** How much of one recording an officer heard within one minute: what the budget of an hour is counted from. */
export interface ListeningSpellRow {
  officerId: AccountId;
  /** The beginning of the minute. */
  minuteAt: Date;
  /** A digest that tells one recording from another and names none. */
  recordingMark: Buffer;
  playedMs: number;
  /** The budget tripped here, and the other officers were told. */
  tripped: boolean;
}

export const listeningSpellEntity = (dialect: Dialect) =>
  entity<ListeningSpellRow>({
    name: 'ListeningSpell',
    table: 'listening_spells',
    columns: {
      officerId: id(dialect, 'account', { primary: true }),
      minuteAt: instant({ primary: true }),
      recordingMark: fixedBytes(dialect, 32, { primary: true }),
      playedMs: integer(),
      tripped: flag(),
    },
    references: [
      { name: 'listening_spells_of_officer', columns: ['officerId'], to: 'Account', toColumns: ['id'] },
    ],
  });
