'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';

export default function PageBroken({ reset }: { reset(): void }) {
  const t = useTranslations('shell');
  const c = useTranslations('common');
  return (
    <main className="mx-auto flex max-w-letter flex-col items-start gap-6 px-4 py-16">
      <PageTitle lead={t('brokenText')}>{t('brokenTitle')}</PageTitle>
      <Button look="primary" onPress={reset}>
        {c('tryAgain')}
      </Button>
    </main>
  );
}
