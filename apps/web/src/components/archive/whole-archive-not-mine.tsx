'use client';

import { useTranslations } from 'next-intl';
import { askNotMe } from '@/components/not-me/ask-not-me.ts';
import { Button } from '@/components/ui/button.tsx';

export function WholeArchiveNotMine({ archiveId }: { archiveId: string }) {
  const t = useTranslations('archive.whole');
  return (
    <div className="flex flex-col items-start gap-3 border-l-2 border-rule pl-4">
      <p className="max-w-[65ch]">{t('text')}</p>
      <Button onPress={() => askNotMe({ archiveId })}>{t('button')}</Button>
    </div>
  );
}
