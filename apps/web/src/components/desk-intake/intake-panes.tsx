'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TwoPanes } from '@/components/desk/two-panes.tsx';
import { IntakeList } from './intake-list.tsx';

export function IntakePanes({ children }: { children: ReactNode }) {
  const t = useTranslations('deskIntake');
  return (
    <TwoPanes listPath="/desk/intake" list={<IntakeList />} listLabel={t('title')}>
      {children}
    </TwoPanes>
  );
}
