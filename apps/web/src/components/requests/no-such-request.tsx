'use client';

import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';

/** Absent and not yours look the same. */
export function NoSuchRequest() {
  const t = useTranslations('requests.absent');
  return (
    <div className="flex flex-col items-start gap-6">
      <PageTitle lead={t('text')}>{t('title')}</PageTitle>
      <ButtonLink href="/requests" look="outline">
        {t('toList')}
      </ButtonLink>
    </div>
  );
}
