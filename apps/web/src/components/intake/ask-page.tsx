'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LanguageSwitch } from '@/components/shell/language-switch.tsx';
import { PageFrame } from '@/components/shell/page-frame.tsx';
import { Link } from '@/components/ui/link.tsx';
import { AskQuestions } from './ask-questions.tsx';
import { AskReceipt, type Received } from './ask-receipt.tsx';

/** For anybody: somebody who cannot sign in, who never had an account, or whom a stranger's device recorded. */
export function AskPage() {
  const t = useTranslations('intake.door');
  const [received, setReceived] = useState<Received | null>(null);
  return (
    <PageFrame navigation={<LanguageSwitch />}>
      {received ? (
        <AskReceipt received={received} />
      ) : (
        <div className="flex flex-col gap-10">
          <AskQuestions onReceived={setReceived} />
          <p className="border-t border-rule pt-6 text-ink-soft">
            <Link href="/ask/case">{t('have')}</Link>
            <span className="block text-sm">{t('haveText')}</span>
          </p>
        </div>
      )}
    </PageFrame>
  );
}
