'use client';

import { useTranslations } from 'next-intl';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { EndEarlier } from './end-earlier.tsx';
import type { LedgerDevice, LedgerLine } from './use-ledger-deeds.ts';

/** Who had one device, one after the other. Nobody is named: initials tell them apart, and that is enough here. */
export function DeviceChain({
  device,
  onChange,
}: {
  device: LedgerDevice;
  onChange(device: LedgerDevice): void;
}) {
  const t = useTranslations('ledger.chain');
  const c = useTranslations('common.units');
  const formats = useFormats();
  const replace = (line: LedgerLine) =>
    onChange({ ...device, lines: device.lines.map((old) => (old.id === line.id ? line : old)) });
  return (
    <section aria-labelledby="chain" className="flex flex-col gap-4">
      <SectionTitle id="chain">{t('title', { model: device.model, serial: device.serial })}</SectionTitle>
      {device.lines.length === 0 && <p>{t('nobody')}</p>}
      <ol className="ml-2 border-l-2 border-rule-strong">
        {device.lines.map((line) => (
          <li key={line.id} className="relative flex flex-col items-start gap-1 py-3 pl-6">
            <span
              aria-hidden
              className="absolute top-5 -left-[7px] size-3 rounded-full border-2 border-accent bg-ground"
            />
            <p className="font-medium">{line.ownerInitials}</p>
            <p>
              {line.ownedTo
                ? t('fromTo', { from: formats.day(line.ownedFrom), to: formats.day(line.ownedTo) })
                : t('since', { from: formats.day(line.ownedFrom) })}
            </p>
            <p className="text-sm text-ink-soft">{c('recordings', { count: line.recordingCount })}</p>
            {line.openChangeId ? (
              <StateMark look="waiting">{t('open')}</StateMark>
            ) : (
              <EndEarlier
                serial={device.serial}
                line={line}
                onProposed={(openChangeId) => replace({ ...line, openChangeId })}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
