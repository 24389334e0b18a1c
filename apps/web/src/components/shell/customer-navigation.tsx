'use client';

import { useTranslations } from 'next-intl';
import { AccountMenu } from './account-menu.tsx';
import { NavLink } from './nav-link.tsx';

export function CustomerNavigation() {
  const t = useTranslations('shell');
  return (
    <nav
      aria-label={t('navigation')}
      className="-mx-4 flex w-[calc(100%+2rem)] items-center gap-x-5 overflow-x-auto px-4 sm:mx-0 sm:w-auto sm:overflow-visible sm:px-0"
    >
      <NavLink href="/">{t('overview')}</NavLink>
      <NavLink href="/recordings">{t('recordings')}</NavLink>
      <NavLink href="/requests">{t('requests')}</NavLink>
      <NavLink href="/listened">{t('listened')}</NavLink>
      <AccountMenu />
    </nav>
  );
}
