'use client';

import { useTranslations } from 'next-intl';
import { type StateLook, StateMark } from '@/components/ui/state-mark.tsx';
import type { CopyRequestState } from '@/generated/graphql.ts';

const looks: Record<CopyRequestState, StateLook> = {
  ASKED: 'waiting',
  BUILDING: 'waiting',
  CHECKING: 'waiting',
  HELD: 'waiting',
  READY: 'done',
  DELIVERED: 'done',
  EXPIRED: 'plain',
  WITHDRAWN: 'plain',
  STOPPED: 'stopped',
  FROZEN: 'frozen',
};

export function RequestState({ state }: { state: CopyRequestState }) {
  const t = useTranslations('requests.state');
  return <StateMark look={looks[state]}>{t(state)}</StateMark>;
}
