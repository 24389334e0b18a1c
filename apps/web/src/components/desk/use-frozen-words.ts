'use client';

import { useTranslations } from 'next-intl';
import { useListWords } from '@/formats/use-list-words.ts';
import { useSpan } from '@/formats/use-span.ts';
import type { FrozenKind } from '@/generated/graphql.ts';

const kinds: readonly FrozenKind[] = ['RECORDING', 'ARCHIVE', 'DELIVERY'];

/** "2 recordings and 1 archive: frozen within 0.4 s of the report". */
export function useFrozenWords(): (
  frozen: readonly { kind: FrozenKind }[],
  afterMs?: number | null,
) => string {
  const t = useTranslations('desk.incident');
  const listWords = useListWords();
  const span = useSpan();
  return (frozen, afterMs) => {
    const counts = kinds
      .map((kind) => ({ kind, count: frozen.filter((thing) => thing.kind === kind).length }))
      .filter(({ count }) => count > 0);
    const what = listWords(counts.map(({ kind, count }) => t(`frozenCount.${kind}`, { count })));
    return afterMs == null ? t('frozen', { what }) : t('frozenWithin', { what, duration: span(afterMs) });
  };
}
