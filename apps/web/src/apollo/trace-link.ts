import { SetContextLink } from '@apollo/client/link/context';
import { ClickTrace } from './click-trace.ts';

const clicks = new ClickTrace();
// A key that presses a button clicks as well.
if (typeof window !== 'undefined')
  window.addEventListener('click', () => clicks.click(performance.now()), { capture: true });

/** Tells the server of which click an operation comes; it keeps that only where the operator collects traces. */
export const traceLink = new SetContextLink(({ headers }) => ({
  headers: { ...headers, traceparent: clicks.traceparent(performance.now()) },
}));
