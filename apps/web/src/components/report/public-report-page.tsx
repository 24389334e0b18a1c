'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LanguageSwitch } from '@/components/shell/language-switch.tsx';
import { PageFrame } from '@/components/shell/page-frame.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { ReportForm } from './report-form.tsx';
import { type Receipt, ReportReceipt } from './report-receipt.tsx';
import { ReturnForm } from './return-form.tsx';

/** For anybody: whoever received a stranger's voice may be no customer and needs no account to say so. */
export function PublicReportPage() {
  const t = useTranslations('report');
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  return (
    <PageFrame navigation={<LanguageSwitch />}>
      {receipt ? (
        <ReportReceipt receipt={receipt} />
      ) : (
        <div className="flex flex-col gap-8">
          <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
          <ReportForm onReceived={setReceipt} />
          <div className="border-t border-rule pt-6">
            <Disclosure title={t('return.title')}>
              <ReturnForm />
            </Disclosure>
          </div>
        </div>
      )}
    </PageFrame>
  );
}
