'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Mark } from '@/components/brand/mark.tsx';
import { classes } from '@/components/ui/classes.ts';
import { Link } from '@/components/ui/link.tsx';
import { Footer } from './footer.tsx';

export interface PageFrameProps {
  /** The navigation of a role; nothing on pages for everybody. */
  navigation?: ReactNode;
  /** The account's menu; where the navigation needs a line of its own it stays beside the name. */
  menu?: ReactNode;
  home?: string;
  /** `letter`: one column of 720 px. `desk`: room for two panes. */
  width?: 'letter' | 'desk';
  children: ReactNode;
}

/** Head, page, foot. Every page stands in one. */
export function PageFrame({ navigation, menu, home = '/', width = 'letter', children }: PageFrameProps) {
  const t = useTranslations('shell');
  const measure = width === 'letter' ? 'max-w-letter' : 'max-w-desk';
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-60 rounded-md bg-accent px-4 py-3 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skip')}
      </a>
      <header className="no-print border-b border-rule">
        <div
          className={classes(
            'mx-auto flex min-h-16 flex-wrap items-center justify-between gap-x-5 px-4 sm:px-8',
            measure,
            'box-content',
          )}
        >
          <Link bare href={home} className="flex min-h-11 items-center gap-2.5 no-underline!">
            <Mark className="text-accent" />
            <span className="font-serif text-lg font-semibold tracking-[-0.01em]">Rightful</span>
          </Link>
          {menu && <div className={width === 'letter' ? 'sm:order-last' : 'xl:order-last'}>{menu}</div>}
          {navigation}
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className={classes(
          'mx-auto w-[calc(100%-2rem)] flex-1 px-4 pt-8 pb-16 outline-none sm:w-[calc(100%-4rem)] sm:px-8 sm:pt-12',
          measure,
          'box-content',
        )}
      >
        {children}
      </main>
      <Footer measure={measure} />
    </div>
  );
}
