import type { AccountId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { fixedBytes, id, instant } from './columns.ts';
import { entity } from './entity.ts';

/** A one-time code for a lost authenticator; used by one conditional update of `usedAt`. */
export interface RecoveryCodeRow {
  accountId: AccountId;
  codeHash: Buffer;
  createdAt: Date;
  usedAt: Date | null;
}

export const recoveryCodeEntity = (dialect: Dialect) =>
  entity<RecoveryCodeRow>({
    name: 'RecoveryCode',
    table: 'recovery_codes',
    columns: {
      accountId: id(dialect, 'account', { primary: true }),
      codeHash: fixedBytes(dialect, 32, { primary: true }),
      createdAt: instant(),
      usedAt: instant({ nullable: true }),
    },
    references: [
      { name: 'recovery_codes_account', columns: ['accountId'], to: 'Account', toColumns: ['id'] },
    ],
  });
