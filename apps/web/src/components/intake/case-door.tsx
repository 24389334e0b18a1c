'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Actions } from '@/components/ui/dialog.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import {
  type OwnIntakePartsFragment,
  ProveIntakeAddressDocument,
  SendIntakeCodeDocument,
} from '@/generated/graphql.ts';

export interface CaseDoorProps {
  /** Known on the page on which the case came in; else it is asked for. */
  caseNumber?: string;
  onOpened(intake: OwnIntakePartsFragment, code: string): void;
}

/** Number and code; the first time they prove the address. What is wrong is never said more exactly than that. */
export function CaseDoor({ caseNumber: known, onOpened }: CaseDoorProps) {
  const t = useTranslations('intake.case');
  const formats = useFormats();
  const [number, setNumber] = useState(known ?? '');
  const [code, setCode] = useState('');
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [isSent, setSent] = useState(false);
  const [open, opening] = useMutation(ProveIntakeAddressDocument);
  const [send, sending] = useMutation(SendIntakeCodeDocument);
  const caseNumber = number.trim();
  const tooMany = (retryAt: string) => [{ text: t('tooMany', { time: formats.time(retryAt) }) }];

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const fieldId = caseNumber ? 'case-code' : 'case-number';
    setProblems([]);
    if (!caseNumber || !code.trim()) return setProblems([{ text: t('missing'), fieldId }]);
    const variables = { caseNumber, code: code.trim() };
    const result = (await open({ variables }).catch(() => null))?.data?.proveIntakeAddress;
    if (result?.__typename === 'IntakeOpened') onOpened(result.intake, variables.code);
    if (result?.__typename === 'IntakeNotFound') setProblems([{ text: t('notFound'), fieldId }]);
    if (result?.__typename === 'TooManyAttempts') setProblems(tooMany(result.retryAt));
  }

  async function sendCode() {
    setSent(false);
    setProblems(caseNumber ? [] : [{ text: t('sendNeeds'), fieldId: 'case-number' }]);
    if (!caseNumber) return;
    const result = (await send({ variables: { caseNumber } }).catch(() => null))?.data?.sendIntakeCode;
    if (result?.__typename === 'IntakeCodeSent') setSent(true);
    if (result?.__typename === 'TooManyAttempts') setProblems(tooMany(result.retryAt));
  }

  return (
    <ProblemForm onSubmit={submit} problems={problems} error={opening.error ?? sending.error}>
      {known === undefined && (
        <TextField
          id="case-number"
          label={t('number')}
          hint={t('numberHint')}
          mono
          autoComplete="off"
          className="max-w-80"
          maxLength={20}
          value={number}
          onChange={setNumber}
        />
      )}
      <TextField
        id="case-code"
        label={t('code')}
        mono
        autoComplete="one-time-code"
        className="max-w-80"
        maxLength={20}
        value={code}
        onChange={setCode}
      />
      <p role="status">{isSent && t('sent')}</p>
      <Actions>
        <Button type="submit" look="primary" isPending={opening.loading}>
          {t('open')}
        </Button>
        <Button look="quiet" isPending={sending.loading} onPress={() => void sendCode()}>
          {t('send')}
        </Button>
      </Actions>
    </ProblemForm>
  );
}
