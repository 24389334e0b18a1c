'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { classes } from '@/components/ui/classes.ts';
import { Link } from '@/components/ui/link.tsx';
import { PortalDocument } from '@/generated/graphql.ts';

/** Who runs this portal, how to reach them, and the way for whoever received what is not theirs. */
export function Footer({ measure }: { measure: string }) {
  const t = useTranslations('shell');
  const { data } = useQuery(PortalDocument);
  return (
    <footer id="foot" tabIndex={-1} className="border-t border-rule text-sm text-ink-soft outline-none">
      <div
        className={classes(
          'mx-auto flex min-h-20 box-content flex-wrap items-center justify-between gap-x-8 gap-y-1 px-4 py-4 sm:px-8',
          measure,
        )}
      >
        <p className="min-w-0 wrap-break-word">
          {data && t('runBy', { name: data.portal.controllerName, contact: data.portal.controllerContact })}
        </p>
        <div className="no-print flex flex-wrap gap-x-6">
          <Link href="/ask" className="inline-flex min-h-11 items-center sm:min-h-8">
            {t('askOutside')}
          </Link>
          <Link href="/report" className="inline-flex min-h-11 items-center sm:min-h-8">
            {t('report')}
          </Link>
          <Link href="/notices" className="inline-flex min-h-11 items-center sm:min-h-8">
            {t('notices')}
          </Link>
        </div>
      </div>
    </footer>
  );
}
