'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { ConfirmReceivedDeletedDocument } from '@/generated/graphql.ts';

/** All copies are gone, and whether somebody else has one. */
export function ConfirmDeleted({ askId }: { askId: string }) {
  const t = useTranslations('breachLetter.received');
  const [confirm, { loading }] = useMutation(ConfirmReceivedDeletedDocument);
  const [isDeleted, setDeleted] = useState(false);
  const [passedOn, setPassedOn] = useState<'yes' | 'no' | null>(null);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    if (!isDeleted) return setProblem(t('deletedMissing'));
    if (!passedOn) return setProblem(t('passedOnMissing'));
    setProblem(null);
    try {
      const input = {
        askId,
        allCopiesDeleted: true,
        passedOn: passedOn === 'yes',
        words: words.trim() || null,
      };
      const answer = (await confirm({ variables: { input } })).data?.confirmReceivedDeleted;
      if (answer && answer.__typename !== 'ReceivedDeleted') setProblem(t('notTaken'));
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <ProblemForm onSubmit={submit} problems={problem ? [{ text: problem }] : []} error={error}>
      <Checkbox isSelected={isDeleted} onChange={setDeleted}>
        {t('deleted')}
      </Checkbox>
      <RadioGroup
        label={t('passedOn')}
        inRow
        value={passedOn}
        onChange={(value) => setPassedOn(value as 'yes' | 'no')}
        options={[
          { value: 'no', label: t('no') },
          { value: 'yes', label: t('yes') },
        ]}
      />
      <TextField
        label={passedOn === 'yes' ? t('toWhom') : t('words')}
        rows={3}
        maxLength={2000}
        value={words}
        onChange={setWords}
      />
      <div>
        <Button type="submit" look="primary" isPending={loading}>
          {t('confirm')}
        </Button>
      </div>
    </ProblemForm>
  );
}
