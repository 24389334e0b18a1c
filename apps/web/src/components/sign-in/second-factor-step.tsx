'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Actions } from '@/components/ui/dialog.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { ConfirmSecondFactorDocument, type Role } from '@/generated/graphql.ts';

export interface SecondFactorStepProps {
  until: string;
  onSignedIn(role: Role): void;
  onStartAgain(): void;
}

export function SecondFactorStep({ until, onSignedIn, onStartAgain }: SecondFactorStepProps) {
  const t = useTranslations('signIn');
  const formats = useFormats();
  const [confirm, { loading, error }] = useMutation(ConfirmSecondFactorDocument);
  const [code, setCode] = useState('');
  const [problems, setProblems] = useState<ProblemFound[]>([]);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setProblems(code.trim() ? [] : [{ text: t('codeMissing'), fieldId: 'code' }]);
    if (!code.trim()) return;
    const result = (await confirm({ variables: { code: code.trim() } }).catch(() => null))?.data
      ?.confirmSecondFactor;
    if (result?.__typename === 'SignedIn') onSignedIn(result.viewer.role);
    if (result?.__typename === 'SignInRefused') setProblems([{ text: t('codeRefused'), fieldId: 'code' }]);
    if (result?.__typename === 'TooManyAttempts') {
      setProblems([{ text: t('tooMany', { time: formats.time(result.retryAt) }) }]);
    }
  }

  return (
    <ProblemForm onSubmit={submit} problems={problems} error={error} className="gap-6">
      <TextField
        id="code"
        error={problemOf(problems, 'code')}
        label={t('code')}
        hint={t('codeHint', { time: formats.time(until) })}
        autoComplete="one-time-code"
        autoFocus
        mono
        value={code}
        onChange={setCode}
      />
      <Actions>
        <Button type="submit" look="primary" isPending={loading}>
          {t('signIn')}
        </Button>
        <Button look="quiet" onPress={onStartAgain}>
          {t('startAgain')}
        </Button>
      </Actions>
    </ProblemForm>
  );
}
