'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { NotMeDialog, type NotMeDialogProps } from './not-me-dialog.tsx';

export interface NotMeButtonProps extends Pick<NotMeDialogProps, 'recordingId' | 'archiveId' | 'deliveryId'> {
  /** For screen readers, where many stand in one list: which one. */
  about?: string;
  isDisabled?: boolean;
}

/** The quiet words that stand on everything with a voice in it. */
export function NotMeButton({ about, isDisabled, ...subject }: NotMeButtonProps) {
  const t = useTranslations('notMe');
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        className="-mr-4 text-sm!"
        aria-label={about ? t('buttonAbout', { about }) : undefined}
        isDisabled={isDisabled}
        onPress={() => {
          setWasOpened(true);
          setOpen(true);
        }}
      >
        {t('button')}
      </Button>
      {wasOpened && <NotMeDialog {...subject} isOpen={isOpen} onOpenChange={setOpen} />}
    </>
  );
}
