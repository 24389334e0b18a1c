'use client';

import { useTranslations } from 'next-intl';
import { FactList } from '@/components/ui/fact-list.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { OpenedIntake } from './intake-of.ts';

/** What the person told, for the officer of the case alone. */
export function WhatWasTold({ intake: { details, isMine } }: { intake: OpenedIntake }) {
  const t = useTranslations('deskIntake.page');
  const formats = useFormats();
  const heard =
    details?.heardFrom && details.heardTo
      ? t('heardBetween', {
          from: formats.dateTime(details.heardFrom),
          to: formats.dateTime(details.heardTo),
        })
      : null;
  const told = [
    [t('name'), details?.name],
    [t('email'), details?.email],
    [t('postalAddress'), details?.postalAddress],
    [t('customerNumber'), details?.customerNumber],
    [t('serial'), details?.deviceSerial],
    [t('heard'), heard],
    [t('words'), details?.words],
    [t('needed'), details?.needed],
    [t('refusalAnswer'), details?.refusalAnswer],
    [t('endReason'), details?.endReason],
  ] as const;
  return (
    <section aria-labelledby="told" className="flex flex-col gap-3">
      <SectionTitle id="told">{t('told')}</SectionTitle>
      {details ? (
        <FactList
          facts={told.flatMap(([label, value]) =>
            value ? [{ label, value: <span className="whitespace-pre-wrap">{value}</span> }] : [],
          )}
        />
      ) : (
        <p className="max-w-[65ch] text-ink-soft">{isMine ? t('none') : t('toldHidden')}</p>
      )}
    </section>
  );
}
