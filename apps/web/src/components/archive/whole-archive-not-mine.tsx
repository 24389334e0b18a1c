'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NotMeDialog } from '@/components/not-me/not-me-dialog.tsx';
import { Button } from '@/components/ui/button.tsx';

export function WholeArchiveNotMine({ archiveId, isFrozen }: { archiveId: string; isFrozen: boolean }) {
  const t = useTranslations('archive.whole');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {!isFrozen && (
        <div className="flex flex-col items-start gap-3 border-l-2 border-rule pl-4">
          <p className="max-w-[65ch]">{t('text')}</p>
          <Button onPress={() => setOpen(true)}>{t('button')}</Button>
        </div>
      )}
      <NotMeDialog archiveId={archiveId} isOpen={isOpen} onOpenChange={setOpen} />
    </>
  );
}
