'use client';

import { useMutation } from '@apollo/client/react';
import { CalendarDate, getLocalTimeZone, today } from '@internationalized/date';
import { useLocale, useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { DateField } from '@/components/ui/date-field.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { ReportPubliclyDocument } from '@/generated/graphql.ts';
import { EvidenceField } from './evidence-field.tsx';
import type { Receipt } from './report-receipt.tsx';

const EARLIEST = new CalendarDate(2000, 1, 1);
/** The server's field names -> ours, for problems that only it can see. */
const fieldIds: Record<string, string> = {
  whatHappened: 'what-happened',
  contactEmail: 'contact-email',
  receivedAt: 'received-on',
  evidence: 'evidence',
};

export function ReportForm({ onReceived }: { onReceived(receipt: Receipt): void }) {
  const t = useTranslations('report');
  const formats = useFormats();
  const locale = useLocale() === 'de' ? 'DE' : 'EN';
  const [send, { loading, error }] = useMutation(ReportPubliclyDocument);
  const [whatHappened, setWhatHappened] = useState('');
  const [receivedOn, setReceivedOn] = useState<CalendarDate | null>(null);
  const [contactEmail, setContactEmail] = useState('');
  const [evidence, setEvidence] = useState('');
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const problemOf = (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.text;

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const found: ProblemFound[] = [];
    if (!whatHappened.trim()) found.push({ text: t('whatMissing'), fieldId: 'what-happened' });
    if (contactEmail.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contactEmail.trim()))
      found.push({ text: t('emailWrong'), fieldId: 'contact-email' });
    if (receivedOn && (receivedOn.compare(EARLIEST) < 0 || receivedOn.compare(today(getLocalTimeZone())) > 0))
      found.push({ text: t('receivedWrong'), fieldId: 'received-on' });
    setProblems(found);
    if (found.length > 0) return;
    const input = {
      whatHappened: whatHappened.trim(),
      contactEmail: contactEmail.trim() || null,
      receivedAt: receivedOn ? new Date(`${receivedOn.toString()}T12:00`).toISOString() : null,
      evidence: evidence.trim() || null,
      locale,
    } as const;
    const result = (await send({ variables: { input } }).catch(() => null))?.data?.reportPublicly;
    if (result?.__typename === 'PublicReportReceived') onReceived(result);
    if (result?.__typename === 'TooManyAttempts')
      setProblems([{ text: t('tooMany', { time: formats.time(result.retryAt) }) }]);
    if (result?.__typename === 'ReportRefused')
      setProblems([{ text: t('refused'), fieldId: fieldIds[result.path?.[0] ?? ''] }]);
  }

  return (
    <ProblemForm onSubmit={submit} problems={problems} error={error} className="gap-6">
      <TextField
        id="what-happened"
        label={t('what')}
        hint={t('whatHint')}
        error={problemOf('what-happened')}
        rows={5}
        maxLength={4000}
        value={whatHappened}
        onChange={setWhatHappened}
      />
      <DateField
        id="received-on"
        label={t('received')}
        hint={t('optional')}
        error={problemOf('received-on')}
        value={receivedOn}
        onChange={setReceivedOn}
      />
      <EvidenceField value={evidence} onChange={setEvidence} />
      <TextField
        id="contact-email"
        label={t('email')}
        hint={t('emailHint')}
        error={problemOf('contact-email')}
        type="email"
        autoComplete="email"
        value={contactEmail}
        onChange={setContactEmail}
      />
      <div className="flex flex-col items-start gap-4">
        <p className="max-w-[65ch] text-ink-soft">{t('then')}</p>
        <Button type="submit" look="primary" isPending={loading} className="w-full sm:w-auto">
          {t('send')}
        </Button>
      </div>
    </ProblemForm>
  );
}
