'use client';

import { useTranslations } from 'next-intl';
import { type StateLook, StateMark } from '@/components/ui/state-mark.tsx';
import type { IntakeState as State } from '@/generated/graphql.ts';

const LOOKS: Record<State, StateLook> = {
  NEW: 'plain',
  ADDRESS_PROVEN: 'waiting',
  IDENTITY_NEEDED: 'plain',
  IDENTITY_PROVEN: 'waiting',
  MATCHED: 'done',
  REFUSED: 'stopped',
  CLOSED: 'done',
};

export function IntakeState({ state }: { state: State }) {
  const t = useTranslations('deskIntake.state');
  return <StateMark look={LOOKS[state]}>{t(state)}</StateMark>;
}
