'use client';

import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/shell/account-menu.tsx';
import { PageFrame } from '@/components/shell/page-frame.tsx';
import { RoleGate } from '@/components/shell/role-gate.tsx';

/** A document needs no navigation: only the way out. */
export function AuthorityShell({ children }: { children: ReactNode }) {
  return (
    <PageFrame menu={<AccountMenu />} home="/authority">
      <RoleGate only="REGULATOR">{children}</RoleGate>
    </PageFrame>
  );
}
