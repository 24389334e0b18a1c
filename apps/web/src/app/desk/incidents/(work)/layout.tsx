import type { ReactNode } from 'react';
import { IncidentPanes } from '@/components/desk/incident-panes.tsx';

export default function IncidentsLayout({ children }: { children: ReactNode }) {
  return <IncidentPanes>{children}</IncidentPanes>;
}
