'use client';

import { useTranslations } from 'next-intl';

/** The second pane while nothing is open. */
export function NothingOpen() {
  const t = useTranslations('desk');
  return (
    <div className="flex max-w-[50ch] flex-col gap-2 py-2 text-ink-soft">
      <p>{t('incidents.choose')}</p>
      <p className="text-sm">{t('keys.hint')}</p>
    </div>
  );
}
