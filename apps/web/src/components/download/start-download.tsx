'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import type { Download } from './use-download.ts';

export interface StartDownloadProps {
  requestId: string;
  archiveId: string;
  download: Download;
  isAgain: boolean;
}

/** The last look before it leaves, and the one button that lets it. */
export function StartDownload({ requestId, archiveId, download, isAgain }: StartDownloadProps) {
  const t = useTranslations('download');
  return (
    <div className="flex flex-col gap-8">
      {!isAgain && (
        <section aria-labelledby="listen-first" className="flex flex-col items-start gap-1">
          <SectionTitle id="listen-first">{t('listenFirst')}</SectionTitle>
          <p>
            {t('listenFirstText')} <Link href={`/requests/${requestId}/preview`}>{t('toPreview')}</Link>
          </p>
        </section>
      )}
      <section aria-labelledby="prove" className="flex flex-col items-start gap-4">
        <div className="flex flex-col gap-1">
          <SectionTitle id="prove">{t('proveTitle')}</SectionTitle>
          <p className="max-w-[65ch]">{t('proveText')}</p>
        </div>
        {download.error ? <Failed error={download.error} /> : null}
        {download.problem && !download.error && (
          <p role="alert" className="border-l-4 border-stopped pl-4">
            {t(download.problem)}
          </p>
        )}
        <Button
          look={isAgain ? 'outline' : 'primary'}
          className="w-full sm:w-auto"
          isPending={download.isStarting}
          onPress={() => void download.start(archiveId)}
        >
          {t(isAgain ? 'again' : 'button')}
        </Button>
      </section>
    </div>
  );
}
