'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { Link } from '@/components/ui/link.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { WaitingCopiesDocument } from '@/generated/graphql.ts';

/** A copy that waits for its owner is said first. Silent when there is none. */
export function ReadyCopy() {
  const t = useTranslations('overview');
  const formats = useFormats();
  const { data } = useQuery(WaitingCopiesDocument, { fetchPolicy: 'network-only' });
  const ready = data?.me?.requests.nodes.find((request) => request.state === 'READY');
  if (!ready) return null;
  const until = ready.archive?.readyUntil;
  return (
    <Callout look="done" title={t('readyTitle')}>
      {until && <p>{t('readyUntil', { until: formats.dateTime(until) })}</p>}
      <Link href={`/requests/${ready.id}`}>{t('readyLink')}</Link>
    </Callout>
  );
}
