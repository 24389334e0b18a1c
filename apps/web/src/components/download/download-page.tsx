'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { NoSuchRequest } from '@/components/requests/no-such-request.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { type DeliveryState, DownloadDocument } from '@/generated/graphql.ts';
import { CurrentDelivery } from './current-delivery.tsx';
import { DeliveryRow } from './delivery-row.tsx';
import { HowToCheck } from './how-to-check.tsx';
import { StartDownload } from './start-download.tsx';
import { useDownload } from './use-download.ts';

const POLL_MS = 1000;

/** Ends of a delivery that say by themselves why nothing can be downloaded now. */
const isToldBy = (state: DeliveryState | undefined) => state === 'COMPLETED' || state === 'REVOKED';

export function DownloadPage({ id }: { id: string }) {
  const t = useTranslations('download');
  const formats = useFormats();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(DownloadDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const download = useDownload();
  const request = data?.me?.request;
  const archive = request?.archive;
  const [latest, ...earlier] =
    data?.me?.deliveries.nodes.filter((delivery) => delivery.requestId === id) ?? [];
  const isUnderway = latest?.state === 'READY' || latest?.state === 'OPEN';
  useEffect(() => {
    if (isUnderway) startPolling(POLL_MS);
    return stopPolling;
  }, [isUnderway, startPolling, stopPolling]);

  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} height={48} gap={16} />;
  if (!request) return <NoSuchRequest />;
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <Link href={`/requests/${id}`} className="self-start">
          {t('back')}
        </Link>
        <PageTitle
          lead={archive && t('lead', { size: formats.bytes(archive.byteLength), count: archive.entryCount })}
        >
          {t('title')}
        </PageTitle>
      </div>
      {latest && <CurrentDelivery delivery={latest} download={download} />}
      {archive && request.viewerCanPrepareDownload && (
        <StartDownload requestId={id} archiveId={archive.id} download={download} isAgain={Boolean(latest)} />
      )}
      {!request.viewerCanPrepareDownload && !isUnderway && !isToldBy(latest?.state) && (
        <Callout look="stopped" title={t('notReady')}>
          <p>{t('notReadyText')}</p>
          <Link href={`/requests/${id}`}>{t('toRequest')}</Link>
        </Callout>
      )}
      {archive && !archive.frozenAt && (
        <HowToCheck archive={archive} publicKey={data.portal.archivePublicKey} />
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="past" className="flex flex-col gap-3">
          <SectionTitle id="past">{t('past')}</SectionTitle>
          <ul className="flex flex-col border-t border-rule">
            {earlier.map((delivery) => (
              <DeliveryRow key={delivery.id} delivery={delivery} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
