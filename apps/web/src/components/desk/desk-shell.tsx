'use client';

import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/shell/account-menu.tsx';
import { PageFrame } from '@/components/shell/page-frame.tsx';
import { RoleGate } from '@/components/shell/role-gate.tsx';
import { DeskKeys } from './desk-keys.tsx';
import { DeskNavigation } from './desk-navigation.tsx';

export function DeskShell({ children }: { children: ReactNode }) {
  return (
    <PageFrame navigation={<DeskNavigation />} menu={<AccountMenu />} home="/desk" width="desk">
      <RoleGate only="OFFICER">
        {children}
        <DeskKeys />
      </RoleGate>
    </PageFrame>
  );
}
