import type { ReactNode } from 'react';
import { AuthorityShell } from '@/components/authority/authority-shell.tsx';

export default function AuthorityLayout({ children }: { children: ReactNode }) {
  return <AuthorityShell>{children}</AuthorityShell>;
}
