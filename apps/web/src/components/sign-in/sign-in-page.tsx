'use client';

import { useApolloClient, useQuery } from '@apollo/client/react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { LanguageSwitch } from '@/components/shell/language-switch.tsx';
import { PageFrame } from '@/components/shell/page-frame.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { PortalDocument, type Role, ViewerDocument } from '@/generated/graphql.ts';
import { homeOf } from '@/session/home-of.ts';
import { safeNext } from '@/session/safe-next.ts';
import { PasswordStep } from './password-step.tsx';
import { SecondFactorStep } from './second-factor-step.tsx';

/** Everybody signs in here; the role decides where it leads. */
export function SignInPage() {
  return (
    <PageFrame navigation={<LanguageSwitch />}>
      <SignInSteps />
    </PageFrame>
  );
}

function SignInSteps() {
  const t = useTranslations('signIn');
  const client = useApolloClient();
  const next = safeNext(useSearchParams().get('next'));
  const { data } = useQuery(ViewerDocument, { fetchPolicy: 'network-only' });
  const portal = useQuery(PortalDocument).data?.portal;
  const [codeUntil, setCodeUntil] = useState<string | null>(null);
  const signedInRole = data?.viewer?.role;

  useEffect(() => {
    if (signedInRole) location.replace(next ?? homeOf(signedInRole));
  }, [signedInRole, next]);

  async function arrive(role: Role) {
    await client.clearStore();
    location.assign(role === 'CUSTOMER' ? (next ?? homeOf(role)) : homeOf(role));
  }

  if (codeUntil) {
    return (
      <div className="flex max-w-[26rem] flex-col gap-8">
        <PageTitle lead={t('codeLead')}>{t('codeTitle')}</PageTitle>
        <SecondFactorStep until={codeUntil} onSignedIn={arrive} onStartAgain={() => setCodeUntil(null)} />
      </div>
    );
  }
  return (
    <div className="flex max-w-[26rem] flex-col gap-8">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <PasswordStep onSignedIn={arrive} onCodeNeeded={setCodeUntil} />
      {portal?.demo && <p className="border-l-2 border-rule pl-4 text-sm text-ink-soft">{t('demo')}</p>}
    </div>
  );
}
