'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';

export function Absent({ back }: { back: string }) {
  const t = useTranslations('desk.absent');
  return (
    <div className="flex flex-col items-start gap-4">
      <PageTitle lead={t('text')}>{t('title')}</PageTitle>
      <Link href={back}>{t('back')}</Link>
    </div>
  );
}
