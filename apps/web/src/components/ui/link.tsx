'use client';

import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components';
import { type ButtonLook, buttonClasses } from './button.tsx';
import { classes } from './classes.ts';

export interface LinkProps extends Omit<AriaLinkProps, 'className'> {
  className?: string;
  /** In running text links are underlined; in lists and titles they may be bare until pointed at. */
  bare?: boolean;
}

export function Link({ bare, className, ...props }: LinkProps) {
  const look = bare
    ? 'text-ink data-hovered:text-accent data-hovered:underline'
    : 'text-accent underline data-hovered:text-accent-strong data-hovered:decoration-2';
  return <AriaLink {...props} className={classes('underline-offset-4 decoration-1', look, className)} />;
}

/** A link that looks like a button, for the one next step on a page. */
export function ButtonLink({ look = 'primary', className, ...props }: LinkProps & { look?: ButtonLook }) {
  return <AriaLink {...props} className={buttonClasses(look, false, className)} />;
}
