'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { classes } from '@/components/ui/classes.ts';
import { rowLink } from './step-focus.ts';

/** One row of a desk's list: the whole of it is the link. */
export function Row({ href, children }: { href: string; children: ReactNode }) {
  const isOpen = usePathname() === href;
  return (
    <li className="border-b border-rule">
      <AriaLink
        {...rowLink}
        href={href}
        aria-current={isOpen ? 'page' : undefined}
        className={classes(
          'flex flex-col gap-1 border-l-4 px-3 py-3 wrap-break-word data-hovered:bg-sunken data-focus-visible:-outline-offset-3',
          isOpen ? 'border-accent bg-accent-wash' : 'border-transparent',
        )}
      >
        {children}
      </AriaLink>
    </li>
  );
}
