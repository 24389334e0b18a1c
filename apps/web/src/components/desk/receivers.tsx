'use client';

import { useTranslations } from 'next-intl';
import { DeliveryState } from '@/components/download/delivery-state.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { IncidentQuery } from '@/generated/graphql.ts';
import { PlainTable } from './plain-table.tsx';

type Receiver = NonNullable<NonNullable<IncidentQuery['desk']>['incident']>['receivers'][number];

/** Who received what and when: a query over the ledger of deliveries, not an investigation. */
export function Receivers({ receivers }: { receivers: readonly Receiver[] }) {
  const t = useTranslations('desk.incident.receiver');
  const formats = useFormats();
  if (receivers.length === 0) return <p className="text-ink-soft">{t('none')}</p>;
  return (
    <PlainTable
      caption={t('caption')}
      columns={[t('who'), t('recordings'), t('opened'), t('bytes'), t('state')]}
      rows={receivers.map((receiver) => ({
        key: receiver.deliveryId,
        cells: [
          <span key="who" className="font-medium">
            {receiver.customerName}
          </span>,
          formats.number(receiver.carriedRecordingCount),
          receiver.openedAt ? formats.dateTime(receiver.openedAt) : t('notOpened'),
          t(`extent.${receiver.extent}`, { size: formats.bytes(receiver.bytesSent) }),
          <DeliveryState key="state" state={receiver.state} />,
        ],
      }))}
    />
  );
}
