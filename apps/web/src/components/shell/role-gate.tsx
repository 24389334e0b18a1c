'use client';

import { useQuery } from '@apollo/client/react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { Failed } from '@/components/ui/failed.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { type Role, ViewerDocument } from '@/generated/graphql.ts';
import { goToSignIn } from '@/session/go-to-sign-in.ts';
import { homeOf } from '@/session/home-of.ts';
import { useKeepLocale } from '@/session/use-keep-locale.ts';
import { ViewerContext } from '@/session/viewer-context.ts';

/**
 * Shows its children to one role, or to everybody who is signed in. Nobody signed in goes to the sign-in page, another role to its own home.
 * This is courtesy, not protection: the server decides every field by itself.
 */
export function RoleGate({ only, children }: { only?: Role; children: ReactNode }) {
  const t = useTranslations('shell');
  const router = useRouter();
  const { data, error, refetch } = useQuery(ViewerDocument);
  const viewer = data?.viewer;
  useKeepLocale(viewer?.locale);
  useEffect(() => {
    if (data && !viewer) goToSignIn();
    if (viewer && only && viewer.role !== only) router.replace(homeOf(viewer.role));
  }, [data, viewer, only, router]);
  if (error) {
    return (
      <div className="flex flex-col gap-6">
        <PageTitle>{t('brokenTitle')}</PageTitle>
        <Failed error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!viewer || (only && viewer.role !== only)) return <Skeleton rows={6} height={40} gap={16} />;
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}
