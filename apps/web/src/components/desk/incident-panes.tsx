'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { IncidentList } from './incident-list.tsx';
import { TwoPanes } from './two-panes.tsx';

export function IncidentPanes({ children }: { children: ReactNode }) {
  const t = useTranslations('desk.incidents');
  return (
    <TwoPanes listPath="/desk/incidents" list={<IncidentList />} listLabel={t('title')}>
      {children}
    </TwoPanes>
  );
}
