import type { DeliveryRow } from '@rightful/data';

/** How long a redeemed transfer may be resumed, in its session. */
export const TRANSFER_MS = 15 * 60_000;
/** How long a prepared download waits to be redeemed. */
export const PREPARED_MS = 5 * 60_000;
/** How long an archive stays ready. */
export const READY_MS = 30 * 24 * 60 * 60_000;
/** How often a running transfer asks the database whether it may go on: with the last slice, the bound on a revocation. */
export const RECHECK_MS = 400;
/** States in which the session that redeemed a transfer may ask for parts of it, for as long as its time runs. */
export const RESUMABLE: readonly DeliveryRow['state'][] = ['open', 'completed'];
