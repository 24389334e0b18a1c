'use client';

import { useTranslations } from 'next-intl';
import { NavLink } from '@/components/shell/nav-link.tsx';

export function DeskNavigation() {
  const t = useTranslations('desk');
  return (
    <nav
      aria-label={t('navigation')}
      className="-mx-4 flex w-[calc(100%+2rem)] items-center gap-x-4 overflow-x-auto px-4 text-sm sm:-mx-8 sm:w-[calc(100%+4rem)] sm:gap-x-5 sm:px-8 sm:text-base xl:mx-0 xl:ml-auto xl:w-auto xl:overflow-visible xl:px-0"
    >
      <NavLink href="/desk" folder="/desk/requests">
        {t('nav.requests')}
      </NavLink>
      <NavLink href="/desk/decisions">{t('nav.decisions')}</NavLink>
      <NavLink href="/desk/intake">{t('nav.intake')}</NavLink>
      <NavLink href="/desk/ledger">{t('nav.ledger')}</NavLink>
      <NavLink href="/desk/quarantine">{t('nav.quarantine')}</NavLink>
      <NavLink href="/desk/incidents">{t('nav.incidents')}</NavLink>
      <NavLink href="/desk/figures">{t('nav.figures')}</NavLink>
      <NavLink href="/desk/audit">{t('nav.audit')}</NavLink>
    </nav>
  );
}
