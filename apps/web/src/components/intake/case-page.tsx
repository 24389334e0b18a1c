'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LanguageSwitch } from '@/components/shell/language-switch.tsx';
import { PageFrame } from '@/components/shell/page-frame.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import type { OwnIntakePartsFragment } from '@/generated/graphql.ts';
import { CaseDoor } from './case-door.tsx';
import { CaseView } from './case-view.tsx';

/** A case, for whoever holds its number and the mailed code. */
export function CasePage() {
  const t = useTranslations('intake.case');
  const [opened, setOpened] = useState<{ intake: OwnIntakePartsFragment; code: string } | null>(null);
  return (
    <PageFrame navigation={<LanguageSwitch />}>
      {opened ? (
        <CaseView {...opened} />
      ) : (
        <div className="flex flex-col gap-8">
          <PageTitle lead={t('doorLead')}>{t('doorTitle')}</PageTitle>
          <CaseDoor onOpened={(intake, code) => setOpened({ intake, code })} />
          <Link href="/ask" className="self-start">
            {t('new')}
          </Link>
        </div>
      )}
    </PageFrame>
  );
}
