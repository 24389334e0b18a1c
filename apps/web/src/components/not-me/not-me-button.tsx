'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { askNotMe, type NotMeSubject } from './ask-not-me.ts';

export interface NotMeButtonProps extends NotMeSubject {
  /** For screen readers, where many stand in one list: which one. */
  about?: string;
}

/** The quiet words that stand on everything with a voice in it. */
export function NotMeButton({ about, ...subject }: NotMeButtonProps) {
  const t = useTranslations('notMe');
  return (
    <Button
      look="quiet"
      className="-mr-4 text-sm!"
      aria-label={about ? t('buttonAbout', { about }) : undefined}
      onPress={() => askNotMe(subject)}
    >
      {t('button')}
    </Button>
  );
}
