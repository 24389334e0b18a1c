'use client';

import { useTranslations } from 'next-intl';
import { NotMeButton } from '@/components/not-me/not-me-button.tsx';
import { Link } from '@/components/ui/link.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { DeliveryPartsFragment } from '@/generated/graphql.ts';
import { DeliveryState } from './delivery-state.tsx';

/** One transfer: when, how much of it went out, how it ended; and the way to say that it was somebody else's. */
export function DeliveryRow({ delivery }: { delivery: DeliveryPartsFragment }) {
  const t = useTranslations('download');
  const formats = useFormats();
  const { state, bytesSent, byteLength } = delivery;
  return (
    <li className="flex flex-col gap-1 border-b border-rule py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Link href={`/requests/${delivery.requestId}/download`} className="font-medium">
          {formats.dateTime(delivery.preparedAt)}
        </Link>
        <DeliveryState state={state} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <p className="text-sm text-ink-soft">
          {bytesSent >= byteLength
            ? t('sentWhole', { size: formats.bytes(byteLength) })
            : t('sentPart', { sent: formats.bytes(bytesSent), size: formats.bytes(byteLength) })}
          {` · ${t(`stateText.${state}`)}`}
        </p>
        {delivery.openedAt && state !== 'REVOKED' && (
          <div className="max-sm:-ml-4">
            <NotMeButton deliveryId={delivery.id} about={formats.dateTime(delivery.preparedAt)} />
          </div>
        )}
      </div>
    </li>
  );
}
