'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Callout } from '@/components/ui/callout.tsx';
import { Copyable } from '@/components/ui/copyable.tsx';
import { FactList } from '@/components/ui/fact-list.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { AttachProof } from './attach-proof.tsx';
import { ConfirmDeletionPublicly } from './confirm-deletion-publicly.tsx';

export interface Receipt {
  caseNumber: string;
  reportKey: string;
  proofPath: string;
}

/** What the reporter takes away: a number, a key that is shown once, and what they can still do. */
export function ReportReceipt({ receipt }: { receipt: Receipt }) {
  const t = useTranslations('report.receipt');
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className="flex flex-col gap-8">
      <div ref={head} tabIndex={-1} className="outline-none">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      </div>
      <Callout look="waiting" title={t('once')}>
        {t('onceText')}
      </Callout>
      <FactList
        facts={[
          { label: t('caseNumber'), value: <Copyable label={t('caseNumber')} text={receipt.caseNumber} /> },
          { label: t('key'), value: <Copyable label={t('key')} text={receipt.reportKey} /> },
        ]}
      />
      <section aria-labelledby="proof" className="flex flex-col gap-3">
        <SectionTitle id="proof">{t('proofTitle')}</SectionTitle>
        <p className="max-w-[65ch]">{t('proofText')}</p>
        <AttachProof receipt={receipt} />
      </section>
      <section aria-labelledby="delete" className="flex flex-col gap-3">
        <SectionTitle id="delete">{t('deleteTitle')}</SectionTitle>
        <p className="max-w-[65ch]">{t('deleteText')}</p>
        <ConfirmDeletionPublicly caseNumber={receipt.caseNumber} reportKey={receipt.reportKey} />
      </section>
    </div>
  );
}
