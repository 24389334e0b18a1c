import type { ReactNode, Ref } from 'react';
import { classes } from './classes.ts';

export type CalloutLook = 'plain' | 'waiting' | 'done' | 'frozen' | 'stopped';

const looks: Record<CalloutLook, string> = {
  plain: 'border-accent bg-accent-wash',
  waiting: 'border-waiting bg-waiting-wash',
  done: 'border-done bg-done-wash',
  frozen: 'border-frost bg-frost-wash',
  stopped: 'border-stopped bg-stopped-wash',
};

export interface CalloutProps {
  look?: CalloutLook;
  title: ReactNode;
  children?: ReactNode;
  /** `status` where it comes in answer to something that the reader did. */
  role?: 'status' | 'alert';
  /** To move the focus here; the box can take it. */
  ref?: Ref<HTMLDivElement>;
}

/** A few words that must not be overlooked: the title says it all, the rest says what one can do. */
export function Callout({ look = 'plain', title, children, role, ref }: CalloutProps) {
  return (
    <div
      ref={ref}
      role={role}
      tabIndex={ref ? -1 : undefined}
      className={classes(
        'flex flex-col gap-2 rounded-md border-l-4 p-4 wrap-break-word sm:px-6',
        looks[look],
      )}
    >
      <p className="font-medium">{title}</p>
      {children && <div className="flex flex-col items-start gap-3">{children}</div>}
    </div>
  );
}
