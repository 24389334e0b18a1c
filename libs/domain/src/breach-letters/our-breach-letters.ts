import { type BreachLetterRow, type FullScope, isNotNull, isNull, ownScope } from '@rightful/data';
import { type BreachLetterId, idToBytes } from '@rightful/policy';
import type { CustomerContext } from '../portal/context.ts';

/** A letter as the person reads it. */
export interface BreachLetterView extends Pick<BreachLetterRow, 'subjectId' | 'id' | 'readAt' | 'locale'> {
  readonly sentAt: Date;
  readonly subject: string;
  readonly body: string;
}

/** Every letter about this person's recordings, the newest first: kept for as long as they are a customer. */
export async function ourBreachLetters(ctx: CustomerContext): Promise<BreachLetterView[]> {
  const scope = ownScope(ctx.viewer);
  const sent = { sentAt: isNotNull(), bodySealed: isNotNull() };
  const rows = await ctx.data
    .owned(scope)
    .breachLetters.find(sent, { order: { sentAt: 'DESC', id: 'DESC' } });
  return Promise.all(rows.map((row) => open(ctx, scope, row)));
}

/** One letter of this person, and notes that they opened it. Null when there is none of that id. */
export async function readBreachLetter(
  ctx: CustomerContext,
  id: BreachLetterId,
): Promise<BreachLetterView | null> {
  const scope = ownScope(ctx.viewer);
  const now = ctx.now();
  const row = await ctx.data.transact(now, async (tx) => {
    const { breachLetters } = tx.owned(scope);
    const sent = { id, sentAt: isNotNull(), bodySealed: isNotNull() };
    if ((await breachLetters.update({ ...sent, readAt: isNull() }, { readAt: now })) === 1) {
      const read = await breachLetters.one({ id });
      tx.record({
        action: 'read-letter-of-incident',
        viewer: ctx.viewer,
        about: scope,
        facts: { incidentId: read?.incidentId ?? null, letterId: id },
      });
    }
    return breachLetters.one(sent);
  });
  return row && open(ctx, scope, row);
}

async function open(ctx: CustomerContext, scope: FullScope, row: BreachLetterRow): Promise<BreachLetterView> {
  const { subjectId, id, readAt, locale, sentAt, bodySealed, keyVersion } = row;
  if (!bodySealed || !keyVersion || !sentAt) throw new Error('This letter was not sent.');
  const key = await ctx.data.keyring.caseKey(scope, keyVersion);
  const words = JSON.parse(key.openSmall('message', idToBytes(id), bodySealed).toString('utf8'));
  return { subjectId, id, readAt, locale, sentAt, subject: String(words.subject), body: String(words.body) };
}
