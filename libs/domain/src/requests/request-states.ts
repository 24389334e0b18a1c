import type { RequestKind, RequestRow, RequestState } from '@rightful/data';

/** Requests that are answered with an archive. */
export const COPY_KINDS: readonly RequestKind[] = ['access', 'portability'];

/** Every way from one state of a request to the next, by name. What is not here does not happen. */
export const TRANSITIONS = {
  'begin-building': { from: ['asked', 'building'], to: 'building' },
  'finish-building': { from: ['building'], to: 'checking' },
  pass: { from: ['checking', 'held'], to: 'ready' },
  hold: { from: ['checking'], to: 'held' },
  /** Since it was built parts of it are muted or withheld, or something in it is called by another name. */
  'build-again': { from: ['checking', 'held'], to: 'asked' },
  /** The doubt that stopped it is settled. */
  resume: { from: ['frozen'], to: 'asked' },
  /** The same of a copy that was out when it froze: it is not given out again, and the request is over. */
  settle: { from: ['frozen'], to: 'expired' },
  stop: { from: ['building', 'checking'], to: 'stopped' },
  deliver: { from: ['ready'], to: 'delivered' },
  expire: { from: ['ready', 'delivered'], to: 'expired' },
  /** Only while it is open: an answered one that froze stays as it is. */
  withdraw: {
    from: ['asked', 'building', 'checking', 'held', 'delayed', 'stopped', 'frozen'],
    to: 'withdrawn',
  },
  'give-up': { from: ['asked', 'building', 'checking'], to: 'delayed' },
  'try-again': { from: ['delayed'], to: 'asked' },
  close: { from: ['delayed', 'stopped', 'frozen'], to: 'closed' },
  /** Granted, whole or in part: rights that officers answer in words. */
  answer: { from: ['asked'], to: 'answered' },
  refuse: { from: ['asked', 'held', 'delayed', 'stopped', 'frozen'], to: 'refused' },
  freeze: { from: ['asked', 'building', 'checking', 'held', 'delayed', 'ready', 'delivered'], to: 'frozen' },
} as const satisfies Record<string, { from: readonly RequestState[]; to: RequestState }>;

type Standing = Pick<RequestRow, 'state' | 'openMark'>;
const leads = (transition: keyof typeof TRANSITIONS, { state, openMark }: Standing): boolean =>
  openMark === 1 && (TRANSITIONS[transition].from as readonly RequestState[]).includes(state);

export const isWithdrawable = (request: Standing): boolean => leads('withdraw', request);
export const isRefusable = (request: Standing): boolean => leads('refuse', request);
export const isClosable = (request: Standing): boolean => leads('close', request);

export type Transition = keyof typeof TRANSITIONS;

/** States in which somebody still owes an answer; such a request is open, and there is at most one per subject. */
export const OPEN_STATES: readonly RequestState[] = [
  'asked',
  'building',
  'checking',
  'held',
  'delayed',
  'stopped',
  'frozen',
];
