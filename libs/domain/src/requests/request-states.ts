import type { RequestState } from '@rightful/data';

/** Every way from one state of a request to the next, by name. What is not here does not happen. */
export const TRANSITIONS = {
  'begin-building': { from: ['asked', 'building'], to: 'building' },
  'finish-building': { from: ['building'], to: 'checking' },
  pass: { from: ['checking', 'held'], to: 'ready' },
  hold: { from: ['checking'], to: 'held' },
  'check-again': { from: ['held'], to: 'checking' },
  stop: { from: ['building', 'checking'], to: 'stopped' },
  deliver: { from: ['ready'], to: 'delivered' },
  expire: { from: ['ready', 'delivered'], to: 'expired' },
  withdraw: { from: ['asked', 'building', 'checking', 'held'], to: 'withdrawn' },
  freeze: { from: ['asked', 'building', 'checking', 'held', 'ready', 'delivered'], to: 'frozen' },
} as const satisfies Record<string, { from: readonly RequestState[]; to: RequestState }>;

export type Transition = keyof typeof TRANSITIONS;

/** States in which somebody still owes an answer; such a request is open, and there is at most one per subject. */
export const OPEN_STATES: readonly RequestState[] = [
  'asked',
  'building',
  'checking',
  'held',
  'stopped',
  'frozen',
];
