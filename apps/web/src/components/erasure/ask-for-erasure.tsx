'use client';

import { useQuery } from '@apollo/client/react';
import { getLocalTimeZone, today } from '@internationalized/date';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { DeviceChoice } from '@/components/ask/device-choice.tsx';
import { type Days, periodOf } from '@/components/ask/period-of.ts';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { DateRangeField } from '@/components/ui/date-range-field.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { ButtonLink, Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { WhatCanBeAskedDocument } from '@/generated/graphql.ts';
import { type ErasureAsked, useAskForErasure } from './use-ask-for-erasure.ts';
import { WhatWillGo } from './what-will-go.tsx';

type Extent = 'everything' | 'devices' | 'dates';

/** Explains, offers the copy first, shows what would go by ground and when; then asks, with a fresh proof. */
export function AskForErasure() {
  const t = useTranslations('erasure');
  const n = useTranslations('requests.new');
  const formats = useFormats();
  const router = useRouter();
  const { data, error, refetch } = useQuery(WhatCanBeAskedDocument);
  const [extent, setExtent] = useState<Extent>('everything');
  const [deviceIds, setDeviceIds] = useState<string[]>([]);
  const [days, setDays] = useState<Days | null>(null);
  const [isSure, setSure] = useState(false);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [result, setResult] = useState<ErasureAsked | null>(null);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const ask = useAskForErasure();
  const me = data?.me;
  const period = extent === 'dates' && days ? periodOf(days, getLocalTimeZone()) : null;
  const input = { deviceIds: extent === 'devices' ? deviceIds : null, from: period?.from, to: period?.to };
  const isChosen = extent === 'everything' || (extent === 'devices' ? deviceIds.length > 0 : period !== null);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: ProblemFound[] = [];
    if (!isChosen) missing.push({ text: n(extent === 'devices' ? 'devicesMissing' : 'datesMissing') });
    if (!isSure) missing.push({ text: t('sureMissing'), fieldId: 'erase-sure' });
    setProblems(missing);
    if (missing.length > 0) return;
    setFailure(null);
    setPending(true);
    try {
      const asked = await ask(input);
      if (asked?.__typename === 'ErasurePlanned') router.push(`/requests/${asked.request.id}`);
      else setResult(asked);
    } catch (thrown) {
      setFailure(thrown);
    }
    setPending(false);
  }

  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <Link href="/requests/new" className="self-start">
          {t('toChoice')}
        </Link>
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      </div>
      <Callout title={t('copyFirst')}>
        <p>{t('copyFirstText')}</p>
        <ButtonLink href="/requests/new/copy" look="outline">
          {t('getCopy')}
        </ButtonLink>
      </Callout>
      {error && !me && <Failed error={error} onRetry={() => void refetch()} />}
      {!me && !error && <Skeleton rows={7} height={48} gap={16} />}
      {me && (
        <ProblemForm onSubmit={submit} problems={problems} error={failure} className="gap-8">
          {result?.__typename === 'AlreadyOpen' && (
            <Callout look="waiting" role="alert" title={t('alreadyOpen')}>
              <Link href={`/requests/${result.requestId}`}>{t('toOpen')}</Link>
            </Callout>
          )}
          {result?.__typename === 'TooManyAttempts' && (
            <Callout role="alert" title={t('tooMany', { time: formats.time(result.retryAt) })} />
          )}
          {result?.__typename === 'AskNotPossible' && <Callout role="alert" title={t('notPossible')} />}
          <div className="flex flex-col gap-4">
            <RadioGroup
              label={t('extent')}
              value={extent}
              onChange={(value) => setExtent(value as Extent)}
              options={[
                { value: 'everything', label: t('everything'), hint: t('everythingHint') },
                { value: 'devices', label: n('someDevices') },
                { value: 'dates', label: n('someDates') },
              ]}
            />
            {extent === 'devices' && (
              <DeviceChoice devices={me.devices} chosen={deviceIds} onChange={setDeviceIds} />
            )}
            {extent === 'dates' && (
              <div className="border-l-2 border-rule pl-6">
                <DateRangeField
                  label={n('period')}
                  hint={n('periodHint')}
                  maxValue={today(getLocalTimeZone())}
                  value={days}
                  onChange={setDays}
                />
              </div>
            )}
          </div>
          {isChosen && <WhatWillGo {...input} />}
          <div className="flex flex-col items-start gap-4 border-t border-rule pt-6">
            <div id="erase-sure">
              <Checkbox
                isSelected={isSure}
                onChange={setSure}
                isInvalid={Boolean(problemOf(problems, 'erase-sure'))}
              >
                {t('sure')}
              </Checkbox>
            </div>
            <Button type="submit" look="danger" isPending={isPending} className="w-full sm:w-auto">
              {t('send')}
            </Button>
          </div>
        </ProblemForm>
      )}
    </div>
  );
}
