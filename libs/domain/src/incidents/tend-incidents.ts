import { followLetters } from '../breach-letters/follow-letters.ts';
import { prepareLetters, sendLateLetters } from '../breach-letters/prepare-letters.ts';
import { tendFiling } from '../filings/tend-filing.ts';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { taskContext } from '../portal/context.ts';
import { eachInTurn } from '../portal/each-in-turn.ts';
import type { Portal } from '../portal/portal.ts';
import { askReceivers } from '../receivers/ask-receivers.ts';
import { tendReceivers } from '../receivers/tend-receivers.ts';
import { surelyWrong } from '../receivers/wrong-receivers.ts';
import { keepIncidentScope } from './keep-incident-scope.ts';

export const TEND_INCIDENTS = 'tend-incidents';
/** More than are ever open at once. */
const BATCH = 100_000;

/** Counts anew how far each open incident reaches; drafts what an authority would hear of it, asks who received of it, and writes to those whom it touches. */
export async function tendIncidents(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, 'tend-incidents');
  const read = (take: number) =>
    ctx.data.common.incidents.find({ state: 'open' }, { take, order: { id: 'DESC' } });
  await eachInTurn(ctx, { run: 'incident-scopes', most: BATCH, read }, async (incident) => {
    await keepIncidentScope(ctx, incident);
    await tendFiling(ctx, incident);
    await askReceivers(ctx, ctx.viewer, incident, await surelyWrong(ctx, incident));
    await prepareLetters(ctx, incident);
  });
  await sendLateLetters(portal);
  await tendReceivers(portal);
  await followLetters(portal);
  await portal.jobs.nudge(SEND_MAIL);
}
