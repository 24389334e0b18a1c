import { ServerError } from '@apollo/client/errors';

const PROBE_MS = 2000;
const PROBE_PATIENCE_MS = 5000;

let isLost = false;
let probing: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Whether the portal can be reached from here, as the last attempt showed. */
export const connection = {
  isLost: () => isLost,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Something could not reach the portal: everybody is told, and a sign of life is asked for until it is back. */
  lose(): void {
    if (!isLost) tell(true);
    probing ??= setTimeout(() => void probe(), PROBE_MS);
  },
  /** Something came from the portal. */
  find(): void {
    clearTimeout(probing);
    probing = undefined;
    if (isLost) tell(false);
  },
  /** Something failed that may have another reason: a sign of life is asked for before anybody is told. */
  doubt(): void {
    if (!isLost && probing === undefined) void probe();
  },
  /** The device's own word: it has a network again, so that the next attempt need not wait. */
  tryNow(): void {
    if (!isLost) return;
    clearTimeout(probing);
    void probe();
  },
};

/** Whether an attempt failed on the way, so that nobody knows whether it arrived. */
export function isUnreachable(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode >= 502 && error.statusCode <= 504;
  if (error instanceof TypeError) return true;
  return error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'NetworkError');
}

async function probe(): Promise<void> {
  const isThere = await fetch('/healthz', {
    cache: 'no-store',
    signal: AbortSignal.timeout(PROBE_PATIENCE_MS),
  }).then(
    ({ status }) => status < 502,
    () => false,
  );
  clearTimeout(probing);
  probing = undefined;
  if (isThere) connection.find();
  else connection.lose();
}

function tell(lost: boolean): void {
  isLost = lost;
  for (const listener of listeners) listener();
}
