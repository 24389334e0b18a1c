'use client';

import { useTranslations } from 'next-intl';
import { type StateLook, StateMark } from '@/components/ui/state-mark.tsx';
import type { DeliveryState as State } from '@/generated/graphql.ts';

const looks: Record<State, StateLook> = {
  READY: 'waiting',
  OPEN: 'waiting',
  COMPLETED: 'done',
  EXPIRED: 'plain',
  REVOKED: 'frozen',
};

export function DeliveryState({ state }: { state: State }) {
  const t = useTranslations('download.state');
  return <StateMark look={looks[state]}>{t(state)}</StateMark>;
}
