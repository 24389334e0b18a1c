'use client';

import { useTranslations } from 'next-intl';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { Addressed } from './addressed-version.ts';
import { WriteToController } from './write-to-controller.tsx';

/** What the authority wrote, and what the controller answered. */
export function Correspondence({ filing: { id, messages } }: { filing: Addressed }) {
  const t = useTranslations('authority.messages');
  const m = useTranslations('filing.messages');
  const formats = useFormats();
  const answered = new Set(messages.map(({ answersId }) => answersId));
  return (
    <section aria-labelledby="correspondence" className="flex flex-col gap-4">
      <SectionTitle id="correspondence">{t('title')}</SectionTitle>
      {messages.length === 0 && <p className="text-ink-soft">{t('none')}</p>}
      <ul className="flex flex-col gap-5">
        {messages.map((message) => (
          <li key={message.id} className="flex max-w-[65ch] flex-col gap-1 wrap-break-word">
            <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
              <span className="font-medium text-ink">{m(`kind.${message.kind}`)}</span>
              <span>{formats.dateTime(message.writtenAt)}</span>
              {(message.kind === 'QUESTION' || message.kind === 'DATE') && !answered.has(message.id) && (
                <StateMark look="waiting">
                  {message.answerBy ? m('waitsBy', { date: formats.dateTime(message.answerBy) }) : m('waits')}
                </StateMark>
              )}
            </p>
            {message.reference && <p>{t('reference', { reference: message.reference })}</p>}
            {message.words && <p className="whitespace-pre-line">{message.words}</p>}
          </li>
        ))}
      </ul>
      <WriteToController
        filingId={id}
        isAcknowledged={messages.some(({ kind }) => kind === 'ACKNOWLEDGEMENT')}
      />
    </section>
  );
}
