'use client';

import { useTranslations } from 'next-intl';

/** Holds the place of what is loading: `rows` lines of `height` pixels, so that nothing jumps when it comes. */
export function Skeleton({
  rows = 1,
  height = 24,
  gap = 8,
}: {
  rows?: number;
  height?: number;
  gap?: number;
}) {
  const t = useTranslations('common');
  return (
    <div role="status" className="flex flex-col self-stretch" style={{ gap }}>
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a skeleton have nothing but their place.
        <div key={row} className="skeleton" style={{ height }} />
      ))}
    </div>
  );
}
