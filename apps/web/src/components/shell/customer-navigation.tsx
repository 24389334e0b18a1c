'use client';

import { useTranslations } from 'next-intl';
import { NavLink } from './nav-link.tsx';

export function CustomerNavigation() {
  const t = useTranslations('shell');
  return (
    <nav
      aria-label={t('navigation')}
      className="-mx-4 flex w-[calc(100%+2rem)] items-center gap-x-4 overflow-x-auto px-4 text-sm sm:mx-0 sm:ml-auto sm:w-auto sm:gap-x-5 sm:overflow-visible sm:px-0 sm:text-base"
    >
      <NavLink href="/">{t('overview')}</NavLink>
      <NavLink href="/recordings">{t('recordings')}</NavLink>
      <NavLink href="/requests">{t('requests')}</NavLink>
      <NavLink href="/listened">{t('listened')}</NavLink>
    </nav>
  );
}
