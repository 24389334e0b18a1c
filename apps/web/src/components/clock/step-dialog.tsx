'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { StepOutcome } from './use-steps.ts';

export interface StepDialogProps {
  step: 'pause' | 'resume' | 'extend' | 'answer' | 'lift' | 'despite';
  look?: ButtonLook;
  mostCharacters: number;
  /** What is asked beside the words. */
  children?: ReactNode;
  /** What is missing in that; null when nothing is. */
  missing?: string | null;
  onConfirm(words: string): Promise<StepOutcome>;
}

/** A step in a request: what it does and who reads the words is said before they are written. */
export function StepDialog({ step, look, mostCharacters, children, missing, onConfirm }: StepDialogProps) {
  const t = useTranslations(`clock.step.${step}`);
  const s = useTranslations('clock.step');
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [isPending, setPending] = useState(false);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [error, setError] = useState<unknown>(null);
  const needsWords = step !== 'resume';

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    const found: ProblemFound[] = missing ? [{ text: missing }] : [];
    if (needsWords && !words.trim()) found.push({ text: s('wordsMissing'), fieldId: 'step-words' });
    setProblems(found);
    if (found.length > 0) return;
    setPending(true);
    try {
      const outcome = await onConfirm(words.trim());
      if (outcome === 'done') setOpen(false);
      else setProblems([{ text: s(`outcome.${outcome}`) }]);
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
          {needsWords && (
            <TextField
              id="step-words"
              label={s('words')}
              hint={s('wordsHint')}
              error={problemOf(problems, 'step-words')}
              rows={5}
              maxLength={mostCharacters}
              value={words}
              onChange={setWords}
            />
          )}
          <Actions>
            <Button type="submit" look="primary" isPending={isPending}>
              {t('confirm')}
            </Button>
            <Button look="quiet" onPress={() => setOpen(false)}>
              {s('cancel')}
            </Button>
          </Actions>
        </ProblemForm>
      </Dialog>
    </>
  );
}
