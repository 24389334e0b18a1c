'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { QuarantinedFilePartsFragment } from '@/generated/graphql.ts';
import { LookAtFile } from './look-at-file.tsx';

/** One file that was not taken in: why, what helps, and what officers said of it. */
export function QuarantinedFile({ file }: { file: QuarantinedFilePartsFragment }) {
  const t = useTranslations('desk.quarantine');
  const formats = useFormats();
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-rule py-4 lg:grid-cols-[15rem_minmax(0,1fr)_19rem]">
      <p>
        <StateMark look={file.lookedAt ? 'plain' : 'stopped'}>{t(`reason.${file.reason}`)}</StateMark>
      </p>
      <div className="min-w-0">
        <p className="wrap-anywhere">{t(`advice.${file.reason}`)}</p>
        <p className="font-mono text-sm text-ink-soft wrap-anywhere">{file.sourceName}</p>
        <Disclosure title={t('found')}>
          <p lang="en" className="text-sm wrap-anywhere">
            {file.detail}
          </p>
        </Disclosure>
        <LookAtFile file={file} />
      </div>
      <div className="text-sm text-ink-soft">
        <p>{formats.dateTime(file.quarantinedAt)}</p>
        {file.deviceSerial && <p className="wrap-anywhere">{t('serial', { serial: file.deviceSerial })}</p>}
        {file.claimedRecordedAt && <p>{t('claimed', { date: formats.dateTime(file.claimedRecordedAt) })}</p>}
        <p>{formats.bytes(file.byteLength)}</p>
      </div>
    </li>
  );
}
