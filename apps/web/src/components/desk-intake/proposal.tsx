'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { useListWords } from '@/formats/use-list-words.ts';
import type { OpenedIntake } from './intake-of.ts';

/** Whom the system found by what was proven. There is no field here in which somebody could be chosen. */
export function Proposal({ intake: { proposal, who, isMine, state } }: { intake: OpenedIntake }) {
  const t = useTranslations('deskIntake.proposal');
  const listWords = useListWords();
  const isVoice = who === 'HOUSEHOLD' || who === 'PASSER_BY';
  if (isVoice && isMine && state === 'IDENTITY_PROVEN')
    return <Callout title={t('title')}>{t('voices')}</Callout>;
  if (!proposal) return null;
  const { outcome, customerName, facts, hasAccount, joinsOpenRequest } = proposal;
  if (outcome !== 'one')
    return (
      <Callout look="stopped" title={t('title')}>
        {t(outcome === 'none' ? 'none' : 'contradiction')}
      </Callout>
    );
  return (
    <Callout look={hasAccount ? 'done' : 'waiting'} title={t('one', { name: customerName ?? '' })}>
      <p>{t('facts', { list: listWords(facts.map((fact) => t(`fact.${fact}`))) })}</p>
      {!hasAccount && <p>{t('noAccount')}</p>}
      {joinsOpenRequest && <p>{t('joins')}</p>}
      <p className="text-sm text-ink-soft">{t('cannotChange')}</p>
    </Callout>
  );
}
