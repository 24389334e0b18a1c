'use client';

import { type CalendarDate, getLocalTimeZone } from '@internationalized/date';
import { useTranslations } from 'next-intl';
import { DateField } from '@/components/ui/date-field.tsx';
import { ChoiceSelect } from '@/components/worklist/choice-select.tsx';
import type { IncidentFilter, IncidentOutcome, IncidentSource, IncidentState } from '@/generated/graphql.ts';

/** As the fields hold it: empty where it does not matter, days in the reader's own zone, the last one included. */
export interface RegisterChoice {
  readonly state: string;
  readonly source: string;
  readonly outcome: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

export const ANY: RegisterChoice = { state: '', source: '', outcome: '', from: null, to: null };

const STATES: readonly IncidentState[] = ['OPEN', 'CLOSED'];
const OUTCOMES: readonly IncidentOutcome[] = ['BREACH', 'NO_BREACH'];
const SOURCES: readonly IncidentSource[] = [
  'CUSTOMER_REPORT',
  'PUBLIC_REPORT',
  'GATE',
  'AUDIT',
  'LEDGER',
  'OFFICER',
  'PROCESSOR',
];

export function toFilter({ state, source, outcome, from, to }: RegisterChoice): IncidentFilter {
  return {
    ...(state && { state: state as IncidentState }),
    ...(source && { source: source as IncidentSource }),
    ...(outcome && { outcome: outcome as IncidentOutcome }),
    ...(from && { since: midnight(from) }),
    ...(to && { until: midnight(to.add({ days: 1 })) }),
  };
}

const midnight = (day: CalendarDate): string => day.toDate(getLocalTimeZone()).toISOString();

export function RegisterFilter({
  choice,
  onChange,
}: {
  choice: RegisterChoice;
  onChange(choice: RegisterChoice): void;
}) {
  const t = useTranslations('register.filter');
  const i = useTranslations('desk.incidents');
  const put = (field: keyof RegisterChoice) => (value: string | CalendarDate | null) =>
    onChange({ ...choice, [field]: value });
  return (
    <search aria-label={t('title')} className="flex flex-wrap items-end gap-3">
      <ChoiceSelect
        isField
        label={t('state')}
        all={t('all')}
        value={choice.state}
        options={STATES.map((value) => ({ value, label: i(`state.${value}`) }))}
        onChange={put('state')}
      />
      <ChoiceSelect
        isField
        label={t('source')}
        all={t('all')}
        value={choice.source}
        options={SOURCES.map((value) => ({ value, label: i(`source.${value}`) }))}
        onChange={put('source')}
      />
      <ChoiceSelect
        isField
        label={t('outcome')}
        all={t('all')}
        value={choice.outcome}
        options={OUTCOMES.map((value) => ({ value, label: t(`was.${value}`) }))}
        onChange={put('outcome')}
      />
      <DateField label={t('from')} value={choice.from} onChange={put('from')} />
      <DateField label={t('to')} value={choice.to} onChange={put('to')} />
    </search>
  );
}
