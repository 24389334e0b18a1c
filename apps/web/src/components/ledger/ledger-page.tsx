'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { ChangeList } from './change-list.tsx';
import { DeviceChain } from './device-chain.tsx';
import { LookUpDevice } from './look-up-device.tsx';
import type { LedgerDevice } from './use-ledger-deeds.ts';

/** Who had which device and when: looked up for a reason, and changed by nobody alone. */
export function LedgerPage() {
  const t = useTranslations('ledger');
  const [device, setDevice] = useState<LedgerDevice | null>(null);
  return (
    <div className="flex flex-col gap-10">
      <PageTitle lead={<p className="max-w-[65ch]">{t('lead')}</p>}>{t('title')}</PageTitle>
      <LookUpDevice onFound={setDevice} />
      {device && <DeviceChain key={device.serial} device={device} onChange={setDevice} />}
      <ChangeList />
    </div>
  );
}
