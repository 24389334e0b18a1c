'use client';

import { getLocalTimeZone, today } from '@internationalized/date';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { DateRangeField } from '@/components/ui/date-range-field.tsx';
import { ErrorSummary, type ProblemFound } from '@/components/ui/error-summary.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { WhatCanBeAskedQuery } from '@/generated/graphql.ts';
import { DeviceChoice } from './device-choice.tsx';
import { type Days, periodOf } from './period-of.ts';
import { useAskForArchive } from './use-ask-for-archive.ts';
import { usePeriodCount } from './use-period-count.ts';
import { WhatWillBeInIt } from './what-will-be-in-it.tsx';

type Extent = 'everything' | 'devices' | 'dates';

export interface AskFormProps {
  me: NonNullable<WhatCanBeAskedQuery['me']>;
  /** To know what is held (Art. 15), or to take it elsewhere (Art. 20). */
  kind: 'copy' | 'portability';
}

export function AskForm({ me, kind }: AskFormProps) {
  const t = useTranslations('requests.new');
  const formats = useFormats();
  const router = useRouter();
  const [extent, setExtent] = useState<Extent>('everything');
  const [deviceIds, setDeviceIds] = useState<string[]>([]);
  const [days, setDays] = useState<Days | null>(null);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const { ask, result, loading, error } = useAskForArchive(kind);
  const refusal = useRef<HTMLDivElement>(null);
  const period = extent === 'dates' && days ? periodOf(days, getLocalTimeZone()) : null;
  const periodCount = usePeriodCount(period?.from ?? null, period?.to ?? null);

  useEffect(() => {
    if (result && result.__typename !== 'RequestAccepted') refusal.current?.focus();
  }, [result]);

  const count =
    extent === 'everything'
      ? {
          recordingCount: me.holdings.recordingCount,
          durationMs: me.holdings.totalDurationMs,
          byteLength: me.holdings.totalByteLength,
        }
      : extent === 'dates'
        ? periodCount
        : deviceIds.length === 0
          ? null
          : {
              recordingCount: me.devices
                .filter(({ id }) => deviceIds.includes(id))
                .reduce((sum, device) => sum + device.recordingCount, 0),
            };

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: ProblemFound[] = [];
    if (extent === 'devices' && deviceIds.length === 0)
      missing.push({ text: t('devicesMissing'), fieldId: 'ask-devices' });
    if (extent === 'dates' && !period) missing.push({ text: t('datesMissing') });
    setProblems(missing);
    if (missing.length > 0) return;
    const input = { deviceIds: extent === 'devices' ? deviceIds : null, from: period?.from, to: period?.to };
    const asked = await ask(input).catch(() => null);
    if (asked?.__typename === 'RequestAccepted') router.push(`/requests/${asked.request.id}`);
  }

  return (
    <Form onSubmit={submit} validationBehavior="aria" className="flex flex-col gap-8">
      <ErrorSummary problems={problems} />
      {error && <Failed error={error} />}
      {result?.__typename === 'AlreadyOpen' && (
        <Callout ref={refusal} look="waiting" role="alert" title={t('alreadyOpen')}>
          <p>{t('alreadyOpenText')}</p>
          <Link href={`/requests/${result.requestId}`}>{t('toOpen')}</Link>
        </Callout>
      )}
      {result?.__typename === 'TooManyAttempts' && (
        <Callout ref={refusal} role="alert" title={t('tooMany', { time: formats.time(result.retryAt) })} />
      )}
      {result?.__typename === 'NothingToSend' && (
        <Callout ref={refusal} role="alert" title={t('nothingToSend')}>
          <p>{t('nothingToSendText')}</p>
        </Callout>
      )}
      <div className="flex flex-col gap-4">
        <RadioGroup
          label={t('extent')}
          value={extent}
          onChange={(value) => setExtent(value as Extent)}
          options={[
            { value: 'everything', label: t('everything'), hint: t('everythingHint') },
            { value: 'devices', label: t('someDevices') },
            { value: 'dates', label: t('someDates') },
          ]}
        />
        {extent === 'devices' && (
          <DeviceChoice devices={me.devices} chosen={deviceIds} onChange={setDeviceIds} />
        )}
        {extent === 'dates' && (
          <div className="border-l-2 border-rule pl-6">
            <DateRangeField
              label={t('period')}
              hint={t('periodHint')}
              maxValue={today(getLocalTimeZone())}
              value={days}
              onChange={setDays}
            />
          </div>
        )}
      </div>
      <WhatWillBeInIt count={count} kind={kind} />
      <div className="flex flex-col items-start gap-4 border-t border-rule pt-6">
        <p className="max-w-[65ch] text-ink-soft">{t('whatThen')}</p>
        <Button type="submit" look="primary" isPending={loading} className="w-full sm:w-auto">
          {t(kind === 'copy' ? 'send' : 'sendPortable')}
        </Button>
      </div>
    </Form>
  );
}
