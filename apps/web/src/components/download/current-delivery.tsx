'use client';

import { useTranslations } from 'next-intl';
import { NotMeButton } from '@/components/not-me/not-me-button.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { ProgressBar } from '@/components/ui/progress-bar.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { DeliveryPartsFragment } from '@/generated/graphql.ts';
import type { Download } from './use-download.ts';

/** The transfer that runs or ran last, as the server counts it: how far it is, how it ended, how to go on. */
export function CurrentDelivery({
  delivery,
  download,
}: {
  delivery: DeliveryPartsFragment;
  download: Download;
}) {
  const t = useTranslations('download');
  const formats = useFormats();
  const { state, bytesSent, byteLength } = delivery;
  const size = formats.bytes(byteLength);
  if (state === 'EXPIRED') return <Callout title={t('expired')}>{t('expiredText')}</Callout>;
  if (state === 'REVOKED')
    return (
      <Callout look="frozen" title={t('revoked')}>
        {t('revokedText')}
      </Callout>
    );
  if (state === 'COMPLETED')
    return (
      <Callout look="done" role="status" title={t('completed')}>
        <p>{t('completedText', { size })}</p>
        <div className="flex flex-wrap items-center gap-x-4 border-t border-rule pt-3 text-sm">
          <span>
            <strong className="font-medium">{t('notMineTitle')}</strong> {t('notMineText')}
          </span>
          <div className="-ml-4">
            <NotMeButton deliveryId={delivery.id} />
          </div>
        </div>
      </Callout>
    );
  return (
    <div className="flex flex-col gap-4">
      <ProgressBar
        label={t('running')}
        value={bytesSent}
        total={byteLength}
        valueLabel={t('progress', { sent: formats.bytes(bytesSent), size })}
      />
      <div className="flex flex-col items-start gap-3 border-l-2 border-rule pl-4">
        <p>
          <strong className="font-medium">{t('interrupted')}</strong>{' '}
          {t('interruptedText', { time: formats.time(delivery.expiresAt) })}
        </p>
        <Button isPending={download.isStarting} onPress={() => void download.fetchAgain(delivery)}>
          {t('fetchAgain')}
        </Button>
      </div>
    </div>
  );
}
