'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { Button, type ButtonLook } from '@/components/ui/button.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { DeedOutcome } from './use-deeds.ts';

export interface DeedWithReasonProps {
  deed: keyof typeof LOOKS;
  /** Where another deed comes first. */
  look?: ButtonLook;
  /** What is asked beside the reason. */
  children?: ReactNode;
  /** What is missing in that; null when nothing is. */
  missing?: string | null;
  onConfirm(reason: string): Promise<DeedOutcome>;
}

const LOOKS = {
  review: 'primary',
  release: 'primary',
  refuse: 'outline',
  grantInPart: 'outline',
  confirm: 'primary',
  reject: 'outline',
  takeBack: 'outline',
  endOwnership: 'outline',
  confirmEnd: 'primary',
  rejectEnd: 'outline',
  takeBackEnd: 'outline',
  close: 'outline',
  proof: 'quiet',
  lookedAt: 'outline',
  lookAgain: 'quiet',
} as const;

/** A decision of an officer: its reason is written first, and who will read it is said before it is written. */
export function DeedWithReason({ deed, look, children, missing, onConfirm }: DeedWithReasonProps) {
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
    const found: ProblemFound[] = missing ? [{ text: missing }] : [];
    if (!reason.trim()) found.push({ text: d('reasonMissing'), fieldId: 'deed-reason' });
    setProblems(found);
    if (found.length > 0) return;
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
      <Button look={look ?? LOOKS[deed]} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog title={t('title')} isOpen={isOpen} onOpenChange={setOpen} isDismissable={!isPending}>
        <p>{t('explain')}</p>
        <ProblemForm onSubmit={submit} problems={problems} error={error}>
          {children}
          <TextField
            id="deed-reason"
            label={d('reason')}
            hint={t('reasonHint')}
            error={problems.find(({ fieldId }) => fieldId)?.text}
            rows={3}
            maxLength={deed === 'refuse' || deed === 'grantInPart' ? 1000 : 500}
            autoFocus={!children}
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
