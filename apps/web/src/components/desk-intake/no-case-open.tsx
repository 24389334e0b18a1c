'use client';

import { useTranslations } from 'next-intl';

/** The second pane while nothing is open. */
export function NoCaseOpen() {
  const t = useTranslations('deskIntake');
  return <p className="max-w-[50ch] py-2 text-ink-soft">{t('choose')}</p>;
}
