'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes.ts';
import { Worklist } from '@/components/worklist/worklist.tsx';

/**
 * The list has the whole page until something is opened; then that opens beside it, and the list keeps its place. Below
 * 1024 px one of the two is shown.
 */
export function WorkPanes({ children }: { children: ReactNode }) {
  const t = useTranslations('worklist');
  const isAlone = usePathname() === '/desk';
  return (
    <div
      className={classes(
        'grid items-start gap-12',
        !isAlone && 'lg:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)]',
      )}
    >
      <section
        aria-label={t('title')}
        className={classes(
          'flex min-w-0 flex-col gap-5',
          !isAlone &&
            'max-lg:hidden lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:pr-3',
        )}
      >
        <Worklist />
      </section>
      {!isAlone && <div className="min-w-0 lg:border-l lg:border-rule lg:pl-12">{children}</div>}
    </div>
  );
}
