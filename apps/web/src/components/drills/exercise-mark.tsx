'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';

/** Stands on every page that shows anything of an exercise. */
export function ExerciseMark() {
  const t = useTranslations('drills');
  return (
    <Callout look="waiting" title={t('mark')}>
      {t('markText')}
    </Callout>
  );
}
