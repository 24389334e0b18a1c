import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { CheckIcon, FrostIcon, StoppedIcon, WaitingIcon } from './icons.tsx';

export type StateLook = 'waiting' | 'done' | 'stopped' | 'frozen' | 'plain';

const looks: Record<StateLook, string> = {
  waiting: 'text-waiting',
  done: 'text-done',
  stopped: 'text-stopped',
  frozen: 'text-frost',
  plain: 'text-ink-soft',
};

/** A state in a word with its shape; the colour only repeats it. */
export function StateMark({ look, children }: { look: StateLook; children: ReactNode }) {
  return (
    <span className={classes('inline-flex items-center gap-1.5 font-medium', looks[look])}>
      {look === 'waiting' && <WaitingIcon className="shrink-0" />}
      {look === 'done' && <CheckIcon className="shrink-0" />}
      {look === 'stopped' && <StoppedIcon className="shrink-0" />}
      {look === 'frozen' && <FrostIcon className="shrink-0" />}
      {children}
    </span>
  );
}
