import type { Meters } from '@rightful/telemetry';
import type { Portal } from '../portal/portal.ts';
import { KEY_BUDGET_SPENT } from '../portal/tell-budget-spent.ts';
import { type Standing, standing } from './standing.ts';

/** An operator is woken by the first of them; docker/monitoring holds the rules. */
const ALARMING = ['gate-stopped', 'open-incident', 'find-log-fault', KEY_BUDGET_SPENT] as const;
/** What was read serves so long: several who ask at once cost the database no more than one. */
const KEPT_MS = 5_000;

/** Lets the meters of this process tell what stands open, and whether database and storage answer. */
export function tellStanding(
  meters: Meters,
  portal: Portal,
  storageAnswers: (blobs: Portal['blobs']) => Promise<void>,
): void {
  meters.awaitRecords(ALARMING);
  const show = gaugesOf(meters, portal.now);
  let kept: { readonly atMs: number; readonly read: Promise<Standing> } | undefined;
  const recent = () => {
    const atMs = portal.now().getTime();
    if (!kept || Math.abs(atMs - kept.atMs) > KEPT_MS) kept = { atMs, read: standing(portal) };
    kept.read.catch(() => {
      kept = undefined;
    });
    return kept.read;
  };
  meters.beforeTelling('database', async () => {
    // A number of yesterday would look like one of now.
    show(null);
    show(await recent());
  });
  meters.beforeTelling('storage', () => storageAnswers(portal.blobs));
}

function gaugesOf(meters: Meters, now: () => Date): (read: Standing | null) => void {
  const items = meters.gauge('rightful_open_items', 'Open work, by what it is and how it stands.', [
    'kind',
    'state',
  ]);
  const oldest = meters.gauge(
    'rightful_open_item_oldest_seconds',
    'How long that which has stood so for the longest has not changed.',
    ['kind', 'state'],
  );
  const clocks = meters.gauge(
    'rightful_clocks',
    'Limits of the law: over, within a day, within three days (each holds the one before). An incident whose authority was told has none.',
    ['kind', 'within'],
  );
  const next = meters.gauge(
    'rightful_clock_next_seconds',
    'Until the next limit of the law; less than nothing when it is over.',
    ['kind'],
  );
  const mails = meters.gauge('rightful_mails', 'Mails that wait, and those of them that failed before.', [
    'state',
  ]);
  const resting = meters.gauge(
    'rightful_resting_rows',
    'Rows on which the portal’s own work failed several times in a row; the audit log names them.',
  );
  const entries = meters.gauge('rightful_audit_entries', 'Entries of the audit log.');
  const unsigned = meters.gauge('rightful_audit_unsigned_entries', 'Entries that no checkpoint covers yet.');
  const lag = meters.gauge(
    'rightful_audit_lag_seconds',
    'Age of the oldest entry that no checkpoint covers yet.',
  );
  const all = [items, oldest, clocks, next, mails, resting, entries, unsigned, lag];
  return (read) => {
    for (const gauge of all) gauge.reset();
    if (!read) {
      // Without labels a gauge begins again at 0, which would be a number, too.
      for (const gauge of [resting, entries, unsigned, lag]) gauge.remove();
      return;
    }
    const at = now().getTime();
    const seconds = (date: Date) => Math.max(0, (at - date.getTime()) / 1_000);
    for (const { kind, state, count, oldestAt } of read.items) {
      items.set({ kind, state }, count);
      oldest.set({ kind, state }, seconds(oldestAt));
    }
    for (const { kind, overdue, withinDay, withinThreeDays, nextAt } of read.clocks) {
      clocks.set({ kind, within: 'over' }, overdue);
      clocks.set({ kind, within: '1d' }, withinDay);
      clocks.set({ kind, within: '3d' }, withinThreeDays);
      next.set({ kind }, (nextAt.getTime() - at) / 1_000);
    }
    mails.set({ state: 'waiting' }, read.mails.waiting);
    mails.set({ state: 'failing' }, read.mails.failing);
    resting.set(read.restingRows);
    entries.set(read.audit.entries);
    unsigned.set(read.audit.unsigned);
    lag.set(read.audit.unsignedSince ? seconds(read.audit.unsignedSince) : 0);
  };
}
