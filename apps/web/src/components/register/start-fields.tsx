'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { ChoiceSelect } from '@/components/worklist/choice-select.tsx';
import type { IncidentStartKind } from '@/generated/graphql.ts';

export interface Start {
  readonly kind: IncidentStartKind;
  readonly number: string;
}

const KINDS: readonly IncidentStartKind[] = ['DELIVERY', 'ARCHIVE', 'REQUEST', 'DEVICE', 'REPORT'];
const MOST = 20;
export const EMPTY_START: Start = { kind: 'DELIVERY', number: '' };

/** What an incident touches, by numbers: the ledgers lead on from there. */
export function StartFields({
  starts,
  onChange,
}: {
  starts: readonly Start[];
  onChange(starts: readonly Start[]): void;
}) {
  const t = useTranslations('register.open');
  const put = (place: number, start: Start) =>
    onChange(starts.map((each, index) => (index === place ? start : each)));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-medium">{t('starts')}</legend>
      <p className="text-sm text-ink-soft">{t('startsHint')}</p>
      {starts.map((start, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and only the last one is added
        <div key={index} className="flex flex-col gap-3 sm:flex-row sm:items-end">
          <ChoiceSelect
            isField
            label={starts.length > 1 ? t('startKindOf', { place: index + 1 }) : t('startKind')}
            value={start.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            onChange={(kind) => put(index, { ...start, kind: kind as IncidentStartKind })}
          />
          <TextField
            className="min-w-0 flex-1"
            mono
            label={starts.length > 1 ? t('startNumberOf', { place: index + 1 }) : t('startNumber')}
            maxLength={100}
            value={start.number}
            onChange={(number) => put(index, { ...start, number })}
          />
        </div>
      ))}
      {starts.length < MOST && (
        <Button className="self-start" onPress={() => onChange([...starts, EMPTY_START])}>
          {t('another')}
        </Button>
      )}
    </fieldset>
  );
}
