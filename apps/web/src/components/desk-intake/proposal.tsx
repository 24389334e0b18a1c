'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { useListWords } from '@/formats/use-list-words.ts';
import type { OpenedIntake } from './intake-of.ts';

/** Whom the system found by what was proven. There is no field here in which somebody could be chosen. */
export function Proposal({ intake: { proposal, voices } }: { intake: OpenedIntake }) {
  const t = useTranslations('deskIntake.proposal');
  const listWords = useListWords();
  // A voice on somebody else's device leads to nobody.
  if (!proposal || voices) return null;
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
