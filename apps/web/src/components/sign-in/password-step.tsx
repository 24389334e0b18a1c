'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { type Role, SignInDocument } from '@/generated/graphql.ts';

export interface PasswordStepProps {
  onSignedIn(role: Role): void;
  /** The password was right and a code is awaited until then. */
  onCodeNeeded(until: string): void;
}

export function PasswordStep({ onSignedIn, onCodeNeeded }: PasswordStepProps) {
  const t = useTranslations('signIn');
  const formats = useFormats();
  const [signIn, { loading, error }] = useMutation(SignInDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<ProblemFound[]>([]);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: ProblemFound[] = [];
    if (!email.trim()) missing.push({ text: t('emailMissing'), fieldId: 'email' });
    if (!password) missing.push({ text: t('passwordMissing'), fieldId: 'password' });
    setProblems(missing);
    if (missing.length > 0) return;
    const answer = await signIn({ variables: { input: { email: email.trim(), password } } }).catch(
      () => null,
    );
    const result = answer?.data?.signIn;
    if (result?.__typename === 'SignedIn') onSignedIn(result.viewer.role);
    if (result?.__typename === 'SecondFactorNeeded') onCodeNeeded(result.until);
    if (result?.__typename === 'SignInRefused') setProblems([{ text: t('refused'), fieldId: 'email' }]);
    if (result?.__typename === 'TooManyAttempts') {
      setProblems([{ text: t('tooMany', { time: formats.time(result.retryAt) }) }]);
    }
  }

  return (
    <ProblemForm onSubmit={submit} problems={problems} error={error} className="gap-6">
      <TextField
        id="email"
        error={problemOf(problems, 'email')}
        label={t('email')}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
      />
      <TextField
        id="password"
        error={problemOf(problems, 'password')}
        label={t('password')}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" look="primary" isPending={loading} className="sm:self-start">
        {t('signIn')}
      </Button>
    </ProblemForm>
  );
}
