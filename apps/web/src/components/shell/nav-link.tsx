'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { classes } from '@/components/ui/classes.ts';

export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const isHere = href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
  return (
    <AriaLink
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className={classes(
        'flex min-h-11 items-center border-b-2 whitespace-nowrap sm:min-h-16',
        isHere ? 'border-accent text-ink' : 'border-transparent text-ink-soft data-hovered:text-ink',
      )}
    >
      {children}
    </AriaLink>
  );
}
