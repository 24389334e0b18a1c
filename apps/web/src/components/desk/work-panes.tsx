'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TwoPanes } from './two-panes.tsx';
import { Worklist } from './worklist.tsx';

export function WorkPanes({ children }: { children: ReactNode }) {
  const t = useTranslations('desk.requests');
  return (
    <TwoPanes listPath="/desk" list={<Worklist />} listLabel={t('title')}>
      {children}
    </TwoPanes>
  );
}
