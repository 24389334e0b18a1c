'use client';

import type { ReactNode } from 'react';
import { AccountMenu } from './account-menu.tsx';
import { CustomerNavigation } from './customer-navigation.tsx';
import { PageFrame } from './page-frame.tsx';
import { RoleGate } from './role-gate.tsx';

export function CustomerShell({ children }: { children: ReactNode }) {
  return (
    <PageFrame navigation={<CustomerNavigation />} menu={<AccountMenu />}>
      <RoleGate only="CUSTOMER">{children}</RoleGate>
    </PageFrame>
  );
}
