'use client';

import { useMutation } from '@apollo/client/react';
import { useLocale, useTranslations } from 'next-intl';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { AskFromOutsideDocument } from '@/generated/graphql.ts';
import type { Answers } from './answers.ts';
import type { Received } from './ask-receipt.tsx';
import { daysHeard } from './days-heard.ts';

export interface CheckAnswersProps {
  answers: Answers;
  /** Leads back to the question at this place. */
  onChange(question: number): void;
  onReceived(received: Received): void;
}

/** All that was answered, before it is sent. */
export function CheckAnswers({ answers, onChange, onReceived }: CheckAnswersProps) {
  const t = useTranslations('intake');
  const formats = useFormats();
  const locale = useLocale() === 'de' ? 'DE' : 'EN';
  const [send, { loading, error }] = useMutation(AskFromOutsideDocument);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), []);
  const { kind, who, name, email, customerNumber, deviceSerial, heardFrom, heardTo, words } = answers;
  const days = [heardFrom, heardTo].flatMap((day) => (day ? [formats.calendarDay(day.toString())] : []));
  const rows = [
    { label: t('check.what'), value: kind && t(`kind.option.${kind}`) },
    { label: t('check.who'), value: who && t(`who.option.${who}`) },
    { label: t('check.name'), value: name },
    { label: t('check.email'), value: email },
    {
      label: t('check.find'),
      value: [customerNumber, deviceSerial, ...days].filter(Boolean).join(', '),
    },
    { label: t('check.words'), value: words },
  ];

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setProblems([]);
    if (!kind || !who) return;
    const input = {
      kind,
      who,
      name,
      email,
      customerNumber: customerNumber || null,
      deviceSerial: deviceSerial || null,
      ...daysHeard(answers),
      words: words || null,
      locale,
    } as const;
    const result = (await send({ variables: { input } }).catch(() => null))?.data?.askFromOutside;
    if (result?.__typename === 'IntakeReceived') onReceived({ ...result, email });
    if (result?.__typename === 'TooManyAttempts')
      setProblems([{ text: t('check.tooMany', { time: formats.time(result.retryAt) }) }]);
    if (result?.__typename === 'AskRefused') setProblems([{ text: t('check.refused') }]);
  }

  return (
    <div className="flex flex-col gap-6">
      <div ref={head} tabIndex={-1} className="outline-none">
        <PageTitle lead={t('check.lead')}>{t('check.title')}</PageTitle>
      </div>
      <ProblemForm onSubmit={submit} problems={problems} error={error} className="gap-6">
        <dl className="flex flex-col border-t border-rule">
          {rows.map(({ label, value }, place) => (
            <div key={label} className="flex flex-col gap-x-6 border-b border-rule py-2 sm:flex-row">
              <dt className="shrink-0 text-ink-soft sm:w-48">{label}</dt>
              <dd className="flex min-w-0 flex-1 items-start justify-between gap-x-4">
                <span className="min-w-0 wrap-break-word whitespace-pre-wrap">
                  {value || t('check.nothing')}
                </span>
                <Button
                  look="quiet"
                  className="-my-2 shrink-0"
                  aria-label={`${t('check.change')}: ${label}`}
                  onPress={() => onChange(place)}
                >
                  {t('check.change')}
                </Button>
              </dd>
            </div>
          ))}
        </dl>
        <Button type="submit" look="primary" isPending={loading} className="w-full sm:w-auto sm:self-start">
          {t('check.send')}
        </Button>
      </ProblemForm>
    </div>
  );
}
