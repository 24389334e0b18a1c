import { idFromBytes } from '@rightful/policy';
import type { QueryRunner } from 'typeorm';

/** No version of the portal wrote such rows, and a check refuses them from now on. Nothing was changed; the message says what to do. */
export class OwnSecondError extends Error {
  constructor(ids: readonly string[]) {
    const first = ids.slice(0, 3).join(', ');
    super(
      `${ids.length} decisions were made by nobody else than who proposed them (${first}${ids.length > 3 ? ' …' : ''}): the portal never does this, so somebody wrote into the table. Find out who (the audit log names each decision that was made), set their state to 'withdrawn', and start again. Nothing was changed.`,
    );
    this.name = 'OwnSecondError';
  }
}

/** Throws OwnSecondError before anything is changed. */
export async function refuseOwnSeconds(runner: QueryRunner): Promise<void> {
  const found: { id: Buffer }[] = await runner.query(
    `SELECT id FROM decisions WHERE state IN ('confirmed', 'applied', 'rejected')
       AND (decided_by IS NULL OR decided_by = proposed_by)`,
  );
  if (found.length > 0) throw new OwnSecondError(found.map(({ id }) => idFromBytes('decision', id)));
}
