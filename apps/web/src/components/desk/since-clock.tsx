'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { splitSince } from './split-since.ts';

/** How long it has been known: every clock of the law starts there. Large, because it decides what is done next. */
export function SinceClock({ awareAt, isOpen }: { awareAt: string; isOpen: boolean }) {
  const t = useTranslations('desk.incident');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <span className="tabular font-serif text-2xl font-semibold">
        {t('since', splitSince(now - new Date(awareAt).getTime()))}
      </span>
      <span className="text-ink-soft">{t('sinceText')}</span>
    </p>
  );
}
