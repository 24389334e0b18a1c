'use client';

import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { type LedgerDevice, useLedgerDeeds } from './use-ledger-deeds.ts';

/** Asks for one device by what is printed on it. Each look is kept, with its reason. */
export function LookUpDevice({ onFound }: { onFound(device: LedgerDevice | null): void }) {
  const t = useTranslations('ledger.lookUp');
  const d = useTranslations('desk.deed');
  const { lookUp } = useLedgerDeeds();
  const [serial, setSerial] = useState('');
  const [reason, setReason] = useState('');
  const [isPending, setPending] = useState(false);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    const found: ProblemFound[] = [];
    if (!serial.trim()) found.push({ text: t('serialMissing'), fieldId: 'ledger-serial' });
    if (!reason.trim()) found.push({ text: d('reasonMissing'), fieldId: 'ledger-reason' });
    setProblems(found);
    if (found.length > 0) return;
    setPending(true);
    try {
      const device = await lookUp(serial.trim(), reason.trim());
      onFound(device?.__typename === 'LedgerDevice' ? device : null);
      if (device?.__typename === 'StepUpNeeded') setProblems([{ text: d('notProven') }]);
      else if (device?.__typename !== 'LedgerDevice')
        setProblems([{ text: t('none'), fieldId: 'ledger-serial' }]);
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  return (
    <section aria-labelledby="look-up" className="flex max-w-[65ch] flex-col gap-4">
      <SectionTitle id="look-up">{t('title')}</SectionTitle>
      <ProblemForm onSubmit={submit} problems={problems} error={error}>
        <TextField
          id="ledger-serial"
          label={t('serial')}
          hint={t('serialHint')}
          error={problemOf(problems, 'ledger-serial')}
          maxLength={100}
          autoComplete="off"
          mono
          value={serial}
          onChange={setSerial}
        />
        <TextField
          id="ledger-reason"
          label={d('reason')}
          hint={t('reasonHint')}
          error={problemOf(problems, 'ledger-reason')}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <Button type="submit" look="primary" isPending={isPending} className="self-start">
          {t('open')}
        </Button>
      </ProblemForm>
    </section>
  );
}
