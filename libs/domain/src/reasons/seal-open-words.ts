import { isNotNull, type OpenWord, OpenWords, type Transaction, taskScope } from '@rightful/data';
import { idToBytes, type SubjectId } from '@rightful/policy';
import { type SystemContext, taskContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { sealReason } from './seal-reason.ts';

type Owned = ReturnType<Transaction['owned']>;
type Scope = ReturnType<typeof taskScope>;

/**
 * Seals what officers wrote in a version that did not yet: each text into its row, under its person's key. What is about
 * somebody who was erased meanwhile goes. Answers of how many people; may be killed and run again, and by several at once.
 */
export async function sealOpenWords(portal: Portal): Promise<number> {
  const ctx = taskContext(portal, 'seal-open-words');
  const words = new OpenWords(ctx.data.database);
  let count = 0;
  for (let left = await words.subjects(); left.length > 0; left = await words.subjects()) {
    for (const subjectId of left) await sealAbout(ctx, words, subjectId);
    count += left.length;
  }
  await words.close();
  return count;
}

async function sealAbout(ctx: SystemContext, words: OpenWords, subjectId: SubjectId): Promise<void> {
  const scope = taskScope(ctx.viewer, subjectId);
  await ctx.data.transact(ctx.now(), async (tx) => {
    const version = await tx.keyring.sealingVersion(scope);
    const owned = tx.owned(scope);
    if ((await owned.keys.count({ version, wrapped: isNotNull() })) > 0)
      for (const word of await words.of(scope)) await seal(tx, owned, scope, word, version);
    await words.forget(scope);
  });
}

async function seal(
  tx: Transaction,
  owned: Owned,
  scope: Scope,
  word: OpenWord,
  version: number,
): Promise<void> {
  const sealed = async (text: string, purpose: Parameters<typeof sealReason>[4] = 'reason') =>
    (await sealReason(tx, scope, idToBytes(word.id), text, purpose, version)).sealed;
  switch (word.place) {
    case 'decision': {
      const wordsSealed = await sealed(JSON.stringify({ reason: word.words }));
      await owned.decisions.update({ id: word.id }, { wordsSealed, keyVersion: version });
      return;
    }
    case 'verdict': {
      const decidedSealed = await sealed(word.words, 'verdict');
      await owned.decisions.update({ id: word.id }, { decidedSealed, keyVersion: version });
      return;
    }
    case 'legal-hold':
      await owned.legalHolds.update(
        { id: word.id },
        { noteSealed: await sealed(word.words), keyVersion: version },
      );
      return;
    case 'review':
      await owned.reviews.update(
        { id: word.id },
        { reasonSealed: await sealed(word.words), keyVersion: version },
      );
      return;
    case 'closing': {
      const closedReasonSealed = await sealed(word.words);
      await owned.requests.update({ id: word.id }, { closedReasonSealed, closedReasonKeyVersion: version });
      return;
    }
    case 'extension': {
      const reasonSealed = (await sealed(word.words, 'extension')).toString('base64');
      const request = await owned.requests.one({ id: word.id });
      if (!request?.clock.extension) return;
      const extension = { ...request.clock.extension, reasonSealed, keyVersion: version };
      await owned.requests.update({ id: word.id }, { clock: { ...request.clock, extension } });
    }
  }
}
