import type { ReactNode } from 'react';
import { WorkPanes } from '@/components/desk/work-panes.tsx';

export default function WorkLayout({ children }: { children: ReactNode }) {
  return <WorkPanes>{children}</WorkPanes>;
}
