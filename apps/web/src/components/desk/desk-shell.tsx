'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/shell/account-menu.tsx';
import { NavLink } from '@/components/shell/nav-link.tsx';
import { PageFrame } from '@/components/shell/page-frame.tsx';
import { RoleGate } from '@/components/shell/role-gate.tsx';
import { DeskKeys } from './desk-keys.tsx';

export function DeskShell({ children }: { children: ReactNode }) {
  const t = useTranslations('desk');
  const navigation = (
    <nav
      aria-label={t('navigation')}
      className="-mx-4 flex w-[calc(100%+2rem)] items-center gap-x-5 overflow-x-auto px-4 sm:mx-0 sm:w-auto sm:overflow-visible sm:px-0"
    >
      <NavLink href="/desk" folder="/desk/requests">
        {t('nav.requests')}
      </NavLink>
      <NavLink href="/desk/quarantine">{t('nav.quarantine')}</NavLink>
      <NavLink href="/desk/incidents">{t('nav.incidents')}</NavLink>
      <NavLink href="/desk/audit">{t('nav.audit')}</NavLink>
      <AccountMenu />
    </nav>
  );
  return (
    <PageFrame navigation={navigation} home="/desk" width="desk">
      <RoleGate only="OFFICER">
        {children}
        <DeskKeys />
      </RoleGate>
    </PageFrame>
  );
}
