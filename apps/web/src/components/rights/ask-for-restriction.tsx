'use client';

import { useMutation, useQuery } from '@apollo/client/react';
import { getLocalTimeZone, today } from '@internationalized/date';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeviceChoice } from '@/components/ask/device-choice.tsx';
import { type Days, periodOf } from '@/components/ask/period-of.ts';
import { DateRangeField } from '@/components/ui/date-range-field.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import {
  AskForRestrictionDocument,
  type RestrictionGround,
  WhatCanBeAskedDocument,
} from '@/generated/graphql.ts';
import { AskPage } from './ask-page.tsx';
import { RightForm } from './right-form.tsx';

type Extent = 'everything' | 'devices' | 'dates';
const GROUNDS: readonly RestrictionGround[] = ['ACCURACY', 'UNLAWFUL', 'CLAIMS', 'OBJECTION'];

export function AskForRestriction() {
  const t = useTranslations('rights.restriction');
  const n = useTranslations('requests.new');
  const { data, error, refetch } = useQuery(WhatCanBeAskedDocument);
  const [ground, setGround] = useState<RestrictionGround | null>(null);
  const [extent, setExtent] = useState<Extent>('everything');
  const [deviceIds, setDeviceIds] = useState<string[]>([]);
  const [days, setDays] = useState<Days | null>(null);
  const [note, setNote] = useState('');
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [ask] = useMutation(AskForRestrictionDocument);
  const me = data?.me;

  async function onAsk() {
    const period = extent === 'dates' && days ? periodOf(days, getLocalTimeZone()) : null;
    const missing: ProblemFound[] = [];
    if (!ground) missing.push({ text: t('groundMissing'), fieldId: 'restrict-ground' });
    if (extent === 'devices' && deviceIds.length === 0)
      missing.push({ text: n('devicesMissing'), fieldId: 'ask-devices' });
    if (extent === 'dates' && !period) missing.push({ text: n('datesMissing') });
    setProblems(missing);
    if (missing.length > 0 || !ground) return null;
    const chosen = extent === 'devices' ? deviceIds : null;
    const input = { ground, note, deviceIds: chosen, from: period?.from, to: period?.to };
    return (await ask({ variables: { input } })).data?.askForRestriction;
  }

  return (
    <AskPage right="restriction">
      {error && !me && <Failed error={error} onRetry={() => void refetch()} />}
      {!me && !error && <Skeleton rows={7} height={48} gap={16} />}
      {me && (
        <RightForm right="restriction" problems={problems} onAsk={onAsk}>
          <RadioGroup
            id="restrict-ground"
            label={t('ground')}
            error={problemOf(problems, 'restrict-ground')}
            value={ground}
            onChange={(value) => setGround(value as RestrictionGround)}
            options={GROUNDS.map((value) => ({ value, label: t(`grounds.${value}`) }))}
          />
          <div className="flex flex-col gap-4">
            <RadioGroup
              label={t('extent')}
              value={extent}
              onChange={(value) => setExtent(value as Extent)}
              options={[
                { value: 'everything', label: n('everything'), hint: n('everythingHint') },
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
          <TextField label={t('note')} rows={4} maxLength={2000} value={note} onChange={setNote} />
        </RightForm>
      )}
    </AskPage>
  );
}
