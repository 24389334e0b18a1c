'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import { Button } from '@/components/ui/button.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { RemoveTotpDocument, StartTotpDocument } from '@/generated/graphql.ts';
import { type TotpSecret, TotpSetUp } from './totp-set-up.tsx';

export interface SecondFactorProps {
  isOn: boolean;
  recoveryCodesLeft: number;
}

/** The code of an authenticator as a second step. To change it one proves first who one is. */
export function SecondFactor({ isOn, recoveryCodesLeft }: SecondFactorProps) {
  const t = useTranslations('account');
  const [start, starting] = useMutation(StartTotpDocument);
  const [remove, removing] = useMutation(RemoveTotpDocument, { refetchQueries: ['Account'] });
  const [secret, setSecret] = useState<TotpSecret | null>(null);
  const error = starting.error ?? removing.error;

  async function begin(): Promise<void> {
    const result = (await start().catch(() => null))?.data?.startTotp;
    if (result?.__typename === 'TotpStarted') setSecret(result);
    if (result?.__typename === 'StepUpNeeded' && (await askForProof())) await begin();
  }
  async function end(): Promise<void> {
    const result = (await remove().catch(() => null))?.data?.removeTotp;
    if (result?.__typename === 'StepUpNeeded' && (await askForProof())) await end();
  }

  return (
    <section className="flex flex-col items-start gap-3">
      <SectionTitle>{t('secondFactor')}</SectionTitle>
      {isOn ? (
        <>
          <StateMark look="done">{t('totpOn')}</StateMark>
          <p className="text-ink-soft">{t('codesLeft', { count: recoveryCodesLeft })}</p>
        </>
      ) : (
        <p className="text-ink-soft">{t('totpOff')}</p>
      )}
      {error && <Failed error={error} />}
      <div className="flex flex-col gap-3 self-stretch sm:flex-row">
        <Button isPending={starting.loading} onPress={() => void begin()}>
          {isOn ? t('totpRenew') : t('totpStart')}
        </Button>
        {isOn && (
          <Button look="danger" isPending={removing.loading} onPress={() => void end()}>
            {t('totpRemove')}
          </Button>
        )}
      </div>
      {secret && <TotpSetUp secret={secret} onClose={() => setSecret(null)} />}
    </section>
  );
}
