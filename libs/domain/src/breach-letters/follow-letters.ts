import { type BreachLetterRow, isNull, taskScope } from '@rightful/data';
import { taskContext } from '../portal/context.ts';
import { eachInTurn } from '../portal/each-in-turn.ts';
import type { Portal } from '../portal/portal.ts';

const BATCH = 500;

/** Notes of each letter what became of its mail: taken by the mail server, or refused for good. */
export async function followLetters(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, 'follow-letters');
  const read = (take: number) => ctx.data.across.lettersUnderWay(take);
  await eachInTurn(ctx, { run: 'letters', most: BATCH, read }, (letter) => follow(portal, letter));
}

async function follow({ data, now }: Portal, { id, subjectId, incidentId, mailId }: BreachLetterRow) {
  const mail = mailId && (await data.common.mails.one({ id: mailId }));
  if (mail && mail.sentAt === null && mail.nextTryAt !== null) return;
  const at = now();
  const viewer = { kind: 'system', task: 'follow-letters' } as const;
  const about = taskScope(viewer, subjectId);
  const made = mail?.sentAt ? { deliveredAt: mail.sentAt } : ({ failedAt: at, failure: 'refused' } as const);
  await data.transact(at, async (tx) => {
    const open = { id, deliveredAt: isNull(), failedAt: isNull() };
    if ((await tx.ofCase(about).breachLetters.update(open, made)) !== 1) return;
    const action = mail?.sentAt ? 'deliver-letter' : 'fail-letter';
    tx.record({ action, viewer, about, facts: { incidentId, letterId: id } });
  });
}
