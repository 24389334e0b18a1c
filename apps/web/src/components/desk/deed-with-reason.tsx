'use client';

import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { DeedOutcome } from './use-deeds.ts';

export interface DeedWithReasonProps {
  deed: keyof typeof LOOKS;
  onConfirm(reason: string): Promise<DeedOutcome>;
}

const LOOKS = {
  review: 'primary',
  release: 'primary',
  refuse: 'outline',
  confirm: 'primary',
  reject: 'outline',
  takeBack: 'outline',
  close: 'outline',
  proof: 'quiet',
} as const;

/** A decision of an officer: its reason is written first, and who will read it is said before it is written. */
export function DeedWithReason({ deed, onConfirm }: DeedWithReasonProps) {
  const t = useTranslations(`desk.${deed}`);
  const d = useTranslations('desk.deed');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isPending, setPending] = useState(false);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    setProblems(reason.trim() ? [] : [{ text: d('reasonMissing'), fieldId: 'deed-reason' }]);
    if (!reason.trim()) return;
    setPending(true);
    try {
      const outcome = await onConfirm(reason.trim());
      if (outcome === 'done') setOpen(false);
      else setProblems([{ text: outcome === 'refused' ? t('refused') : d(outcome) }]);
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  return (
    <>
      <Button look={LOOKS[deed]} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog title={t('title')} isOpen={isOpen} onOpenChange={setOpen} isDismissable={!isPending}>
        <p>{t('explain')}</p>
        <ProblemForm onSubmit={submit} problems={problems} error={error}>
          <TextField
            id="deed-reason"
            label={d('reason')}
            hint={t('reasonHint')}
            error={problems.find(({ fieldId }) => fieldId)?.text}
            rows={3}
            maxLength={500}
            autoFocus
            value={reason}
            onChange={setReason}
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
