'use client';

import { useTranslations } from 'next-intl';
import { FactList } from '@/components/ui/fact-list.tsx';
import { useFormats } from '@/formats/use-formats.ts';

interface Statement {
  number: string;
  controller: string;
  extent: string;
  erasedAt: string;
  erased: { recordings: number; files: number; rows: number };
  keptOnLegalHold: number;
}

/** What the signed words say, for people. */
export function CertificateInWords({ certificate }: { certificate: string }) {
  const t = useTranslations('erasure.certificate');
  const formats = useFormats();
  const { number, controller, extent, erasedAt, erased, keptOnLegalHold } = JSON.parse(
    certificate,
  ) as Statement;
  return (
    <FactList
      facts={[
        { label: t('number'), value: <span className="break-all">{number}</span> },
        { label: t('by'), value: controller },
        { label: t('when'), value: formats.dateTime(erasedAt) },
        { label: t('extent'), value: t(extent === 'everything' ? 'everything' : 'some') },
        { label: t('recordings'), value: formats.number(erased.recordings) },
        { label: t('files'), value: formats.number(erased.files) },
        { label: t('rows'), value: formats.number(erased.rows) },
        { label: t('kept'), value: formats.number(keptOnLegalHold) },
      ]}
    />
  );
}
