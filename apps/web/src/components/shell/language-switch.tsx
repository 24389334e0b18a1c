'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { type AppLocale, localeCookie } from '@/i18n/locale.ts';
import { remember } from '@/session/remember.ts';

const names: Record<AppLocale, string> = { en: 'English', de: 'Deutsch' };

/** For pages without an account: the other language, in its own words. */
export function LanguageSwitch() {
  const router = useRouter();
  const t = useTranslations('shell');
  const other: AppLocale = useLocale() === 'de' ? 'en' : 'de';
  return (
    <Button
      look="quiet"
      className="-mr-4"
      aria-label={t('switchLanguage', { language: names[other] })}
      onPress={() => {
        remember(localeCookie, other);
        router.refresh();
      }}
    >
      <span lang={other}>{names[other]}</span>
    </Button>
  );
}
