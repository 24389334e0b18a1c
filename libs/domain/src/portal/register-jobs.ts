import { parseId } from '@rightful/policy';
import { APPLY_DECISIONS, applyDecisions } from '../decisions/apply-decisions.ts';
import { ERASE, runErasure } from '../erasure/run-erasure.ts';
import { CHECK_LOG, checkLog } from '../incidents/check-log.ts';
import { TEND_INCIDENTS, tendIncidents } from '../incidents/tend-incidents.ts';
import { TEND_INTAKES, tendIntakes } from '../intake/tend-intakes.ts';
import { sendMail } from '../notices/send-mail.ts';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { buildArchive } from '../requests/build-archive.ts';
import { checkArchive } from '../requests/check-archive.ts';
import { recountClocks } from '../requests/clock/recount-clocks.ts';
import { liftAnnouncedLimits } from '../requests/limits/lift-announced-limits.ts';
import { registerBySize } from '../requests/work-by-size.ts';
import { writeDigests } from '../worklist/write-digests.ts';
import type { CheckpointWitness } from './checkpoint-witness.ts';
import { taskContext } from './context.ts';
import { inTurn, tryRow } from './each-in-turn.ts';
import type { Portal } from './portal.ts';
import { purge } from './purge.ts';
import { signCheckpoint } from './sign-checkpoint.ts';
import { sweep } from './sweep.ts';

const SECOND = 1_000;

/** Every job of the portal. Each finds its work in the database; see `Jobs` for what a nudge promises. */
export function registerJobs(portal: Portal, witness: CheckpointWitness): void {
  const { jobs } = portal;
  registerBySize(portal, 'build-archive', (id, signal) => buildArchive(portal, id, signal));
  registerBySize(portal, 'check-archive', (id) => checkArchive(portal, id));
  jobs.register(ERASE, async ({ key }) => {
    const id = parseId('erasure', key);
    if (id) return tryRow(portal, ERASE, id, () => runErasure(portal, id));
    const read = (take: number) => portal.data.across.dueErasures(portal.now(), take);
    for (const due of await inTurn(portal, { run: ERASE, most: 50, read })) await jobs.nudge(ERASE, due.id);
  });
  jobs.register(SEND_MAIL, async ({ signal }) => void (await sendMail(portal, signal)));
  jobs.register('sweep', () => sweep(portal));
  jobs.register('sign-checkpoint', () => signCheckpoint(portal, witness));
  jobs.register('work-digest', () => writeDigests(portal));
  jobs.register(APPLY_DECISIONS, () => applyDecisions(portal));
  jobs.register('purge', () => purge(portal));
  jobs.register(TEND_INTAKES, () => tendIntakes(portal));
  jobs.register(CHECK_LOG, async () => void (await checkLog(taskContext(portal, CHECK_LOG))));
  jobs.register(TEND_INCIDENTS, () => tendIncidents(portal));
  jobs.register('recount-clocks', () => recountClocks(portal));
  jobs.register('lift-limits', () => liftAnnouncedLimits(portal));
  jobs.every(5 * SECOND, 'sweep');
  jobs.every(15 * 60 * SECOND, 'lift-limits');
  jobs.every(60 * SECOND, 'recount-clocks');
  jobs.every(60 * SECOND, APPLY_DECISIONS);
  jobs.every(60 * SECOND, ERASE);
  jobs.every(30 * SECOND, SEND_MAIL);
  jobs.every(60 * SECOND, 'sign-checkpoint');
  jobs.every(15 * 60 * SECOND, 'purge');
  jobs.every(5 * 60 * SECOND, 'work-digest');
  jobs.every(60 * SECOND, TEND_INCIDENTS);
  jobs.every(60 * 60 * SECOND, CHECK_LOG);
  jobs.every(15 * 60 * SECOND, TEND_INTAKES);
}
