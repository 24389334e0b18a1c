'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Callout } from '@/components/ui/callout.tsx';
import { Copyable } from '@/components/ui/copyable.tsx';
import { FactList } from '@/components/ui/fact-list.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import type { OwnIntakePartsFragment } from '@/generated/graphql.ts';
import { CaseDoor } from './case-door.tsx';
import { CaseView } from './case-view.tsx';
import { SendEvidence } from './send-evidence.tsx';

export interface Received {
  caseNumber: string;
  uploadKey: string;
  evidencePath: string;
  email: string;
}

/** The case number, the way to prove the address at once, and a place for a file. The same words for everybody. */
export function AskReceipt({ received }: { received: Received }) {
  const t = useTranslations('intake.receipt');
  const { caseNumber, uploadKey, evidencePath, email } = received;
  const [opened, setOpened] = useState<{ intake: OwnIntakePartsFragment; code: string } | null>(null);
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), []);
  if (opened) return <CaseView {...opened} />;
  return (
    <div className="flex flex-col gap-8">
      <div ref={head} tabIndex={-1} className="outline-none">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      </div>
      <Callout look="waiting" title={t('once')}>
        {t('onceText')}
      </Callout>
      <FactList
        facts={[{ label: t('caseNumber'), value: <Copyable label={t('caseNumber')} text={caseNumber} /> }]}
      />
      <section aria-labelledby="code-title" className="flex flex-col gap-3">
        <SectionTitle id="code-title">{t('codeTitle')}</SectionTitle>
        <p className="max-w-[65ch] wrap-break-word">{t('codeText', { email })}</p>
        <CaseDoor caseNumber={caseNumber} onOpened={(intake, code) => setOpened({ intake, code })} />
      </section>
      <section aria-labelledby="evidence-title" className="flex flex-col gap-3">
        <SectionTitle id="evidence-title">{t('evidenceTitle')}</SectionTitle>
        <p className="max-w-[65ch]">{t('evidenceText')}</p>
        <SendEvidence path={evidencePath} intakeKey={uploadKey} />
      </section>
    </div>
  );
}
