'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Failed } from '@/components/ui/failed.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { AccountDocument } from '@/generated/graphql.ts';
import { ChangePassword } from './change-password.tsx';
import { Preferences } from './preferences.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

/** Language and look, and everything about signing in. The same for every role. */
export function AccountPage() {
  const t = useTranslations('account');
  const { data, error, refetch } = useQuery(AccountDocument, { fetchPolicy: 'cache-and-network' });
  const viewer = data?.viewer;
  if (!viewer) {
    return (
      <div className="flex flex-col gap-6">
        <PageTitle>{t('title')}</PageTitle>
        {error ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton rows={5} height={128} gap={32} />
        )}
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-12">
      <PageTitle lead={t('lead', { name: viewer.displayName, email: viewer.email })}>{t('title')}</PageTitle>
      <Preferences locale={viewer.locale} getsLetters={viewer.role === 'CUSTOMER'} />
      <SecondFactor isOn={viewer.totpEnabled} recoveryCodesLeft={viewer.recoveryCodesLeft} />
      <ChangePassword />
      <Sessions sessions={viewer.sessions} />
    </div>
  );
}
