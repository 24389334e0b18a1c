import type { ServerResponse } from 'node:http';
import { cutOff } from './cut-off.ts';

/** How often it is asked whether an answer may go on, also while its reader stalls and asks for nothing. */
const WATCH_MS = 400;

/** Asks as long as the answer is on its way, and cuts it off when it may not go on; `onCut` is told. */
export function watchAnswer(
  response: ServerResponse,
  mayGoOn: () => Promise<boolean>,
  onCut: (error: unknown) => void,
): void {
  const look = async () => {
    if (!(await mayGoOn())) cutOff(response);
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => {
      cutOff(response);
      onCut(error);
    });
  }, WATCH_MS);
  response.once('close', () => clearInterval(timer));
}
