import type { AccountId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { fixedBytes, flag, id, instant, json, words } from './columns.ts';
import { entity } from './entity.ts';
import type { RequestKind } from './request.entity.ts';

/** How a request ended for the figures; `open`: not at all yet. */
export type CaseEnd = 'granted' | 'partly' | 'refused' | 'withdrawn' | 'closed' | 'open';

/** What the figures count of one request, and no person: narrow rows in the order of receipt. Kept with the request itself. */
export interface CaseFactRow {
  receivedAt: Date;
  /** The 16 bytes of the request's id. */
  id: Buffer;
  kind: RequestKind;
  dueAt: Date;
  /** Null while there is no answer. */
  answeredAt: Date | null;
  ending: CaseEnd;
  isOpen: boolean;
  /** The clock stood still at some time. */
  wasPaused: boolean;
  wasExtended: boolean;
  grounds: readonly string[];
  assigneeId: AccountId | null;
}

export const caseFactEntity = (dialect: Dialect) =>
  entity<CaseFactRow>({
    name: 'CaseFact',
    table: 'case_facts',
    columns: {
      receivedAt: instant({ primary: true }),
      id: fixedBytes(dialect, 16, { primary: true }),
      kind: words(15),
      dueAt: instant(),
      answeredAt: instant({ nullable: true }),
      ending: words(10),
      isOpen: flag(),
      wasPaused: flag(),
      wasExtended: flag(),
      grounds: json(),
      assigneeId: id(dialect, 'account', { nullable: true }),
    },
    indices: [{ name: 'case_facts_id', columns: ['id'], unique: true }],
    references: [
      { name: 'case_facts_of_assignee', columns: ['assigneeId'], to: 'Account', toColumns: ['id'] },
    ],
  });
