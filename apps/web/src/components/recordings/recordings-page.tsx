'use client';

import { useTranslations } from 'next-intl';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Recordings } from './recordings.tsx';

export function RecordingsPage() {
  const t = useTranslations('recordings');
  return (
    <div className="flex flex-col gap-6">
      <PageTitle>{t('title')}</PageTitle>
      <Recordings />
    </div>
  );
}
