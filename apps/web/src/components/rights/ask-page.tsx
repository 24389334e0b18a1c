'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';

export interface AskPageProps {
  right: 'correction' | 'restriction' | 'objection';
  children: ReactNode;
}

/** What every page on which somebody uses a right begins with. */
export function AskPage({ right, children }: AskPageProps) {
  const t = useTranslations('rights');
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <Link href="/requests/new" className="self-start">
          {t('toChoice')}
        </Link>
        <PageTitle lead={t(`${right}.lead`)}>{t(`${right}.title`)}</PageTitle>
      </div>
      {children}
    </div>
  );
}
