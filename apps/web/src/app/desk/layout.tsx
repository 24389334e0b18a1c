import type { ReactNode } from 'react';
import { DeskShell } from '@/components/desk/desk-shell.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('desk');

export default function DeskLayout({ children }: { children: ReactNode }) {
  return <DeskShell>{children}</DeskShell>;
}
