'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ViewerDocument } from '@/generated/graphql.ts';
import { homeOf } from '@/session/home-of.ts';
import { AccountMenu } from './account-menu.tsx';
import { CustomerNavigation } from './customer-navigation.tsx';
import { NavLink } from './nav-link.tsx';
import { PageFrame } from './page-frame.tsx';
import { RoleGate } from './role-gate.tsx';

/** The account is the one page that every role has; its navigation leads back to where the role works. */
export function AccountShell({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  const role = useQuery(ViewerDocument).data?.viewer?.role;
  const home = role ? homeOf(role) : '/';
  const navigation =
    role === 'CUSTOMER' ? (
      <CustomerNavigation />
    ) : (
      <nav aria-label={t('navigation')} className="ml-auto flex items-center gap-x-5">
        {role && <NavLink href={home}>{t('backToWork')}</NavLink>}
      </nav>
    );
  return (
    <PageFrame home={home} navigation={navigation} menu={<AccountMenu />}>
      <RoleGate>{children}</RoleGate>
    </PageFrame>
  );
}
