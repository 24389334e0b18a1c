'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { notify } from '@/components/ui/toast.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { ChangePasswordDocument } from '@/generated/graphql.ts';

const refusals = [
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'PASSWORD_TOO_COMMON',
  'PASSWORD_NAMES_YOU',
  'PASSWORD_UNCHANGED',
] as const;

export function ChangePassword() {
  const t = useTranslations('account');
  const formats = useFormats();
  const [change, { loading, error }] = useMutation(ChangePasswordDocument, { refetchQueries: ['Account'] });
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const [problems, setProblems] = useState<ProblemFound[]>([]);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: ProblemFound[] = [];
    if (!currentPassword) missing.push({ text: t('currentMissing'), fieldId: 'current-password' });
    if (!newPassword) missing.push({ text: t('newMissing'), fieldId: 'new-password' });
    setProblems(missing);
    if (missing.length > 0) return;
    const answer = await change({ variables: { input: { currentPassword, newPassword } } }).catch(() => null);
    const result = answer?.data?.changePassword;
    if (result?.__typename === 'PasswordChanged') {
      setCurrent('');
      setNew('');
      notify({ title: t('passwordChanged'), description: t('passwordChangedText') });
    }
    if (result?.__typename === 'TooManyAttempts') {
      setProblems([{ text: t('tooMany', { time: formats.time(result.retryAt) }) }]);
    }
    if (result?.__typename === 'PasswordRefused') {
      const isNew = result.path?.includes('newPassword');
      const known = refusals.find((code) => code === result.code);
      setProblems([
        isNew
          ? { text: t(known ? `newRefused.${known}` : 'newRefused.other'), fieldId: 'new-password' }
          : { text: t('currentRefused'), fieldId: 'current-password' },
      ]);
    }
  }

  return (
    <section className="flex flex-col gap-4">
      <SectionTitle>{t('password')}</SectionTitle>
      <ProblemForm onSubmit={submit} problems={problems} error={error} className="max-w-[26rem] gap-4">
        <TextField
          id="current-password"
          error={problemOf(problems, 'current-password')}
          label={t('current')}
          type="password"
          autoComplete="current-password"
          value={currentPassword}
          onChange={setCurrent}
        />
        <TextField
          id="new-password"
          error={problemOf(problems, 'new-password')}
          label={t('new')}
          hint={t('newHint')}
          type="password"
          autoComplete="new-password"
          value={newPassword}
          onChange={setNew}
        />
        <Button type="submit" isPending={loading} className="sm:self-start">
          {t('changePassword')}
        </Button>
      </ProblemForm>
    </section>
  );
}
