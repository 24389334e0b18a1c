'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { kindOfFile } from '@/formats/kind-of-file.ts';
import { useFormats } from '@/formats/use-formats.ts';
import type { RecordingPageQuery } from '@/generated/graphql.ts';

type OneRecording = NonNullable<NonNullable<RecordingPageQuery['me']>['recording']>;

export function RecordingFacts({ recording }: { recording: OneRecording }) {
  const t = useTranslations('recordings.detail');
  const formats = useFormats();
  const confidence = recording.wakeWordConfidence;
  return (
    <section className="flex flex-col gap-2">
      <SectionTitle>{t('facts')}</SectionTitle>
      <dl className="border-t border-rule">
        <Fact name={t('device')}>{recording.deviceName}</Fact>
        <Fact name={t('duration')}>{formats.duration(recording.durationMs)}</Fact>
        <Fact name={t('size')}>{formats.bytes(recording.byteLength)}</Fact>
        <Fact name={t('kind')}>{kindOfFile(recording.mediaType)}</Fact>
        {typeof confidence === 'number' && (
          <Fact name={t('wakeWord')}>{formats.number(confidence * 100)} %</Fact>
        )}
        <Fact name={t('byMistake')}>{recording.falseActivation ? t('yes') : t('no')}</Fact>
        <Fact name={t('heardByHuman')}>{recording.heardByHuman ? t('yes') : t('no')}</Fact>
        <Fact name={t('digest')}>
          <code className="font-mono text-sm break-all select-all">{recording.sha256}</code>
          <Disclosure title={t('digestWhy')}>{t('digestText')}</Disclosure>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 wrap-break-word tabular">{children}</dd>
    </div>
  );
}
