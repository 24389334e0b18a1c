import type { ReactNode } from 'react';
import { IntakePanes } from '@/components/desk-intake/intake-panes.tsx';

export default function IntakeLayout({ children }: { children: ReactNode }) {
  return <IntakePanes>{children}</IntakePanes>;
}
