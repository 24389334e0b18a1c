'use client';

import { useTranslations } from 'next-intl';
import { PageFrame } from '@/components/shell/page-frame.tsx';
import { ButtonLink } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';

export default function NotFound() {
  const t = useTranslations('shell');
  return (
    <PageFrame>
      <div className="flex flex-col items-start gap-6">
        <PageTitle lead={t('notFoundText')}>{t('notFoundTitle')}</PageTitle>
        <ButtonLink href="/" look="outline">
          {t('toOverview')}
        </ButtonLink>
      </div>
    </PageFrame>
  );
}
