import type { IncidentRow, LetterException, Transaction } from '@rightful/data';

interface Reads {
  readonly data: Pick<Transaction, 'common'>;
}

export interface LetterRulings {
  /** Why nobody has to be told of this incident by a letter; null where everybody has to. */
  readonly exception: LetterException | null;
  /** When the authority ordered that the people be told (Art. 34(4)); null where it did not. */
  readonly orderedAt: Date | null;
}

/** What two officers decided of the letters of an incident. What the authority ordered overrides every exception. */
export async function letterRulings(
  { data }: Reads,
  { id }: Pick<IncidentRow, 'id'>,
): Promise<LetterRulings> {
  const decided = { incidentId: id, state: 'applied' } as const;
  const rows = await data.common.incidentDecisions.find(decided, { order: { decidedAt: 'ASC', id: 'ASC' } });
  const order = rows.filter(({ kind }) => kind === 'letter-order').at(-1);
  const exception = rows.filter(({ kind, what }) => kind === 'letter-exception' && !what.letterId).at(-1);
  return {
    exception: order ? null : ((exception?.what.ground as LetterException | null | undefined) ?? null),
    orderedAt: order ? new Date(String(order.what.orderedAt)) : null,
  };
}

export const isExcepted = async (portal: Reads, incident: Pick<IncidentRow, 'id'>): Promise<boolean> =>
  (await letterRulings(portal, incident)).exception !== null;
