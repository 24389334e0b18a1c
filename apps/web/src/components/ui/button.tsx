'use client';

import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from './classes.ts';

export type ButtonLook = 'primary' | 'outline' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  look?: ButtonLook;
  /** Icon-only buttons are square; give them an `aria-label`. */
  square?: boolean;
  className?: string;
}

const base =
  'inline-flex items-center justify-center gap-2 rounded-md text-base font-medium select-none transition-colors ' +
  'min-h-11 sm:min-h-10 data-disabled:cursor-not-allowed data-disabled:opacity-60 aria-disabled:cursor-progress aria-disabled:opacity-80';

export const buttonLooks: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent data-hovered:bg-accent-strong data-pressed:bg-accent-strong',
  outline:
    'border border-rule-strong text-ink data-hovered:border-ink data-hovered:bg-sunken data-pressed:bg-rule',
  quiet: 'text-ink-soft data-hovered:text-ink data-hovered:bg-sunken data-pressed:bg-rule',
  danger: 'border border-stopped text-stopped data-hovered:bg-stopped-wash data-pressed:bg-stopped-wash',
};

export function buttonClasses(look: ButtonLook, square = false, className?: string): string {
  return classes(base, buttonLooks[look], square ? 'w-11 shrink-0 sm:w-10' : 'px-4 py-2', className);
}

/**
 * A button that says what it does: "Send me a copy", never "OK". `isPending` keeps it in place, with the focus, while
 * it works. (React Aria's own pending state leaves a nameless picture behind for screen readers.)
 */
export function Button({
  look = 'outline',
  square,
  className,
  isPending,
  onPress,
  type,
  ...props
}: ButtonProps) {
  return (
    <AriaButton
      {...props}
      type={isPending ? 'button' : type}
      onPress={isPending ? undefined : onPress}
      aria-disabled={isPending || undefined}
      className={buttonClasses(look, square, className)}
    />
  );
}
