'use client';

import { useTranslations } from 'next-intl';
import { type StateLook, StateMark } from '@/components/ui/state-mark.tsx';
import type { CopyRequestState } from '@/generated/graphql.ts';

const looks: Record<CopyRequestState, StateLook> = {
  ASKED: 'waiting',
  BUILDING: 'waiting',
  CHECKING: 'waiting',
  HELD: 'waiting',
  DELAYED: 'waiting',
  READY: 'done',
  DELIVERED: 'done',
  EXPIRED: 'plain',
  WITHDRAWN: 'plain',
  CLOSED: 'plain',
  STOPPED: 'stopped',
  FROZEN: 'frozen',
  ANSWERED: 'done',
  REFUSED: 'stopped',
};

export interface RequestStateProps {
  state: CopyRequestState;
  words?: 'requests.state' | 'desk.state';
}

export function RequestState({ state, words = 'requests.state' }: RequestStateProps) {
  const t = useTranslations(words);
  return <StateMark look={looks[state]}>{t(state)}</StateMark>;
}
