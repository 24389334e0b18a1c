'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import type { WorkPartsFragment } from '@/generated/graphql.ts';

const MOST_NAMED = 5;

/** Somebody was quicker: what changed, and that nothing was done. */
export function StaleNotice({ items, onClose }: { items: readonly WorkPartsFragment[]; onClose(): void }) {
  const t = useTranslations('worklist.stale');
  const w = useTranslations('worklist');
  return (
    <Callout look="waiting" role="alert" title={t('title')}>
      <p>{t('text')}</p>
      <ul className="list-disc pl-5">
        {items.slice(0, MOST_NAMED).map((item) => (
          <li key={item.id}>
            {t('item', {
              name: item.customerName ?? item.label ?? w(`kind.${item.kind}`),
              what: (item.changes.at(-1)?.what ?? []).map((what) => t(`what.${what}`)).join(', '),
              now: item.assignee ? item.assignee.displayName : w('assignee.nobody'),
            })}
          </li>
        ))}
      </ul>
      {items.length > MOST_NAMED && <p>{t('more', { count: items.length - MOST_NAMED })}</p>}
      <Button onPress={onClose}>{t('close')}</Button>
    </Callout>
  );
}
