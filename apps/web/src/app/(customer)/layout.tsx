import type { ReactNode } from 'react';
import { CustomerShell } from '@/components/shell/customer-shell.tsx';

export default function CustomerLayout({ children }: { children: ReactNode }) {
  return <CustomerShell>{children}</CustomerShell>;
}
