'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { StepOutcome } from './outcome-of.ts';
import { useRefusalWords } from './use-refusal-words.ts';

export interface StepDialogProps {
  deed:
    | 'awareness'
    | 'lift'
    | 'close'
    | 'letters'
    | 'exception'
    | 'order'
    | 'notice'
    | 'confirm'
    | 'reject'
    | 'takeBack';
  look: ButtonLook;
  /** What is asked beside the words. */
  children?: ReactNode;
  /** What is missing in that; null when nothing is. */
  missing?: string | null;
  onConfirm(words: string): Promise<StepOutcome>;
}

/** A step in an incident that is argued in words, which the other officer and the register read. */
export function StepDialog({ deed, look, children, missing, onConfirm }: StepDialogProps) {
  const t = useTranslations(`incidentRoom.deed.${deed}`);
  const d = useTranslations('incidentRoom.deed');
  const refusalWords = useRefusalWords();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [isPending, setPending] = useState(false);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    const found: ProblemFound[] = missing ? [{ text: missing }] : [];
    if (!words.trim()) found.push({ text: d('wordsMissing'), fieldId: 'step-words' });
    setProblems(found);
    if (found.length > 0) return;
    setPending(true);
    try {
      const code = await onConfirm(words.trim());
      if (code === null) setOpen(false);
      else setProblems([{ text: refusalWords(code) }]);
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  return (
    <>
      <Button look={look} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog title={t('title')} isOpen={isOpen} onOpenChange={setOpen} isDismissable={!isPending}>
        <p>{t('explain')}</p>
        <ProblemForm onSubmit={submit} problems={problems} error={error}>
          {children}
          <TextField
            id="step-words"
            label={d('words')}
            hint={d('wordsHint')}
            error={problems.find(({ fieldId }) => fieldId)?.text}
            rows={4}
            maxLength={4000}
            autoFocus={!children}
            value={words}
            onChange={setWords}
          />
          <Actions>
            <Button type="submit" look="primary" isPending={isPending}>
              {t('confirm')}
            </Button>
            <Button look="quiet" onPress={() => setOpen(false)}>
              {d('cancel')}
            </Button>
          </Actions>
        </ProblemForm>
      </Dialog>
    </>
  );
}
