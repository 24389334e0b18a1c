'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { classes } from '@/components/ui/classes.ts';

export interface NavLinkProps {
  href: string;
  /** Where the pages of this one lie, when that is not below `href`; a home page has only itself. */
  folder?: string;
  children: ReactNode;
}

export function NavLink({ href, folder = href, children }: NavLinkProps) {
  const path = usePathname();
  const isHere = path === href || (folder !== '/' && path.startsWith(`${folder}/`));
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!isHere) return;
    // On a phone the navigation scrolls by itself; the page stays where it is.
    const show = () => {
      const navigation = link.current?.parentElement;
      if (!link.current || !navigation) return;
      const [inner, outer] = [link.current, navigation].map((one) => one.getBoundingClientRect());
      if (inner && outer)
        navigation.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
    };
    show();
    addEventListener('resize', show);
    return () => removeEventListener('resize', show);
  }, [isHere]);
  return (
    <AriaLink
      ref={link}
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
