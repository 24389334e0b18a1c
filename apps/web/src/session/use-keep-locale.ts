'use client';

import { useRouter } from 'next/navigation';
import { useLocale } from 'next-intl';
import { useEffect } from 'react';
import type { Locale } from '@/generated/graphql.ts';
import { type AppLocale, localeCookie } from '@/i18n/locale.ts';
import { remember } from './remember.ts';

/** The language of the account wins over the browser's: remembered in the cookie from which the shell is drawn. */
export function useKeepLocale(setting: Locale | undefined): void {
  const router = useRouter();
  const shown = useLocale();
  const wanted = setting?.toLowerCase() as AppLocale | undefined;
  useEffect(() => {
    if (!wanted || wanted === shown) return;
    remember(localeCookie, wanted);
    router.refresh();
  }, [wanted, shown, router]);
}
