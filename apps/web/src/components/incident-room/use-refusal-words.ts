'use client';

import { useTranslations } from 'next-intl';

/** Why a step was refused, in the reader's language. */
export function useRefusalWords(): (code: string) => string {
  const t = useTranslations('incidentRoom.deed.refused');
  return (code) => (t.has(code as 'OTHER') ? t(code as 'OTHER') : t('OTHER'));
}
