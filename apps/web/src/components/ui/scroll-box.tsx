import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** A part of the page that scrolls by itself; with the keyboard too, which some browsers do not do unasked. */
export function ScrollBox({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className={classes('max-h-96 overflow-auto', className)}
    >
      {children}
    </section>
  );
}
