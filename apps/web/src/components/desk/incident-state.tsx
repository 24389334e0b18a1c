'use client';

import { useTranslations } from 'next-intl';
import { StateMark } from '@/components/ui/state-mark.tsx';
import type { IncidentState as State } from '@/generated/graphql.ts';

export function IncidentState({ state }: { state: State }) {
  const t = useTranslations('desk.incidents.state');
  return <StateMark look={state === 'OPEN' ? 'waiting' : 'done'}>{t(state)}</StateMark>;
}
