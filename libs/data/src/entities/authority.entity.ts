import type { AuthorityId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { id, words } from './columns.ts';
import { entity } from './entity.ts';

/** A supervisory authority that reads what is addressed to it. */
export interface AuthorityRow {
  id: AuthorityId;
  name: string;
}

export const authorityEntity = (dialect: Dialect) =>
  entity<AuthorityRow>({
    name: 'Authority',
    table: 'authorities',
    columns: { id: id(dialect, 'authority', { primary: true }), name: words(200) },
    indices: [{ name: 'authorities_name', columns: ['name'], unique: true }],
  });
