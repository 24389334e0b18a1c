'use client';

import { useTranslations } from 'next-intl';
import { PageTitle } from '@/components/ui/page-title.tsx';

export function Overview() {
  const t = useTranslations('shell');
  return <PageTitle>{t('overview')}</PageTitle>;
}
