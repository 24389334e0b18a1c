'use client';

import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';

export interface DeletedSaid {
  allCopiesDeleted: boolean;
  passedOn: boolean;
  words: string | null;
}

/** All copies are gone, and whether somebody else has one. `onConfirm` answers what is wrong; null when it was taken. */
export function DeletedForm({ onConfirm }: { onConfirm(said: DeletedSaid): Promise<string | null> }) {
  const t = useTranslations('breachLetter.received');
  const [isDeleted, setDeleted] = useState(false);
  const [passedOn, setPassedOn] = useState<'yes' | 'no' | null>(null);
  const [words, setWords] = useState('');
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    if (!isDeleted) return setProblem(t('deletedMissing'));
    if (!passedOn) return setProblem(t('passedOnMissing'));
    const said = words.trim() || null;
    if (passedOn === 'yes' && !said) return setProblem(t('toWhomMissing'));
    setProblem(null);
    setPending(true);
    try {
      setProblem(await onConfirm({ allCopiesDeleted: true, passedOn: passedOn === 'yes', words: said }));
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
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
        <Button type="submit" look="primary" isPending={isPending}>
          {t('confirm')}
        </Button>
      </div>
    </ProblemForm>
  );
}
