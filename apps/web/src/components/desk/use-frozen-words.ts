'use client';

import { useTranslations } from 'next-intl';
import { useListWords } from '@/formats/use-list-words.ts';
import { useSpan } from '@/formats/use-span.ts';
import type { FrozenKind, IncidentQuery } from '@/generated/graphql.ts';

type Incident = NonNullable<NonNullable<IncidentQuery['desk']>['incident']>;
type Counts = Omit<Incident['frozenCounts'], '__typename'>;

const kinds: readonly (readonly [FrozenKind, keyof Counts])[] = [
  ['RECORDING', 'recordings'],
  ['ARCHIVE', 'archives'],
  ['DELIVERY', 'deliveries'],
];

/** "2 recordings and 1 archive: frozen within 0.4 s of the report". */
export function useFrozenWords(): (counts: Counts, afterMs?: number | null) => string {
  const t = useTranslations('desk.incident');
  const listWords = useListWords();
  const span = useSpan();
  return (frozen, afterMs) => {
    const counts = kinds
      .map(([kind, field]) => ({ kind, count: frozen[field] }))
      .filter(({ count }) => count > 0);
    const what = listWords(counts.map(({ kind, count }) => t(`frozenCount.${kind}`, { count })));
    return afterMs == null ? t('frozen', { what }) : t('frozenWithin', { what, duration: span(afterMs) });
  };
}
