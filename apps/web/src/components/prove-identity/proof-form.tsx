'use client';

import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Actions } from '@/components/ui/dialog.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { ProofNeedsDocument, ProveIdentityDocument } from '@/generated/graphql.ts';

export function ProofForm({ onProven, onCancel }: { onProven(): void; onCancel(): void }) {
  const t = useTranslations('proveIdentity');
  const formats = useFormats();
  const needs = useQuery(ProofNeedsDocument);
  const [prove, { loading, error }] = useMutation(ProveIdentityDocument);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const needsCode = needs.data?.viewer?.totpEnabled ?? false;

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: ProblemFound[] = [];
    if (!password) missing.push({ text: t('passwordMissing'), fieldId: 'proof-password' });
    if (needsCode && !code) missing.push({ text: t('codeMissing'), fieldId: 'proof-code' });
    setProblems(missing);
    if (missing.length > 0) return;
    const result = (
      await prove({ variables: { input: { password, code: code.trim() || null } } }).catch(() => null)
    )?.data?.proveIdentity;
    if (result?.__typename === 'IdentityProven') onProven();
    else if (result?.__typename === 'TooManyAttempts')
      setProblems([{ text: t('tooMany', { time: formats.time(result.retryAt) }) }]);
    else if (result)
      setProblems([{ text: t(needsCode ? 'refusedWithCode' : 'refused'), fieldId: 'proof-password' }]);
  }

  if (needs.loading) return <Skeleton rows={3} height={56} />;
  return (
    <ProblemForm onSubmit={submit} problems={problems} error={error} lead={<p>{t('why')}</p>}>
      <TextField
        id="proof-password"
        error={problemOf(problems, 'proof-password')}
        label={t('password')}
        type="password"
        autoComplete="current-password"
        autoFocus
        value={password}
        onChange={setPassword}
      />
      {needsCode && (
        <TextField
          id="proof-code"
          error={problemOf(problems, 'proof-code')}
          label={t('code')}
          hint={t('codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          mono
          value={code}
          onChange={setCode}
        />
      )}
      <Actions>
        <Button type="submit" look="primary" isPending={loading}>
          {t('prove')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </Actions>
    </ProblemForm>
  );
}
