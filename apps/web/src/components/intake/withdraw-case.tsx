'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { type OwnIntakePartsFragment, WithdrawIntakeDocument } from '@/generated/graphql.ts';

export interface WithdrawCaseProps {
  caseNumber: string;
  code: string;
  onWithdrawn(intake: OwnIntakePartsFragment): void;
}

/** Takes a case back; nobody but its person does that alone. */
export function WithdrawCase({ caseNumber, code, onWithdrawn }: WithdrawCaseProps) {
  const t = useTranslations('intake.case');
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [withdraw, { loading, error }] = useMutation(WithdrawIntakeDocument);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setProblem(null);
    const result = (await withdraw({ variables: { caseNumber, code } }).catch(() => null))?.data
      ?.withdrawIntake;
    if (result?.__typename === 'TooManyAttempts')
      setProblem(t('tooMany', { time: formats.time(result.retryAt) }));
    if (result?.__typename === 'IntakeNotFound') setProblem(t('notFound'));
    if (result?.__typename !== 'IntakeOpened') return;
    setOpen(false);
    onWithdrawn(result.intake);
  }

  return (
    <>
      <Button look="quiet" className="-ml-4 self-start" onPress={() => setOpen(true)}>
        {t('withdraw.open')}
      </Button>
      <Dialog title={t('withdraw.title')} isOpen={isOpen} onOpenChange={setOpen} isDismissable={!loading}>
        <p>{t('withdraw.explain')}</p>
        <ProblemForm onSubmit={submit} problems={problem ? [{ text: problem }] : []} error={error}>
          <Actions>
            <Button type="submit" look="danger" isPending={loading}>
              {t('withdraw.confirm')}
            </Button>
            <Button look="quiet" onPress={() => setOpen(false)}>
              {t('withdraw.keep')}
            </Button>
          </Actions>
        </ProblemForm>
      </Dialog>
    </>
  );
}
