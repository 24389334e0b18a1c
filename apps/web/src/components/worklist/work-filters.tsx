'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import type { OfficerPartsFragment, WorkChoiceInput, WorkPartsFragment } from '@/generated/graphql.ts';
import { ChoiceSelect } from './choice-select.tsx';

const KINDS = [
  'ACCESS',
  'PORTABILITY',
  'RECTIFICATION',
  'ERASURE',
  'RESTRICTION',
  'OBJECTION',
  'DECISION',
  'INCIDENT',
  'QUARANTINE',
] as const satisfies readonly WorkPartsFragment['kind'][];
const REASONS = [
  'DUE',
  'PROMPT',
  'AWAITS_IDENTITY',
  'AWAITS_SCOPE',
  'HELD',
  'FAILED',
  'STOPPED',
  'FROZEN',
  'NEW_INTAKE',
  'SECOND_OFFICER',
  'INCIDENT',
  'PEOPLE_UNTOLD',
  'UNOWNED',
] as const satisfies readonly WorkPartsFragment['reason'][];
const DOORS = ['PORTAL', 'LETTER', 'CALL', 'OUTSIDE'] as const;

export interface WorkFiltersProps {
  choice: WorkChoiceInput;
  officers: readonly OfficerPartsFragment[];
  onChange(choice: WorkChoiceInput): void;
}

/** All that the list can be narrowed by, for those who want it. */
export function WorkFilters({ choice, officers, onChange }: WorkFiltersProps) {
  const t = useTranslations('worklist');
  const set = (part: WorkChoiceInput) => onChange({ ...choice, viewId: undefined, ...part });
  const others = officers.filter(({ isViewer }) => !isViewer);
  return (
    <Disclosure title={t('filter.title')}>
      <div className="flex flex-wrap gap-3">
        <ChoiceSelect
          label={t('filter.kind')}
          all={t('filter.all')}
          value={choice.kind ?? ''}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => set({ kind: (value || undefined) as WorkChoiceInput['kind'] })}
        />
        <ChoiceSelect
          label={t('filter.reason')}
          all={t('filter.all')}
          value={choice.reason ?? ''}
          options={REASONS.map((value) => ({ value, label: t(`reasonName.${value}`) }))}
          onChange={(value) => set({ reason: (value || undefined) as WorkChoiceInput['reason'] })}
        />
        <ChoiceSelect
          label={t('filter.door')}
          all={t('filter.all')}
          value={choice.door ?? ''}
          options={DOORS.map((value) => ({ value, label: t(`door.${value}`) }))}
          onChange={(value) => set({ door: (value || undefined) as WorkChoiceInput['door'] })}
        />
        <ChoiceSelect
          label={t('filter.assignee')}
          all={t('filter.anybody')}
          value={choice.assignee ?? ''}
          options={[
            { value: 'mine', label: t('assignee.you') },
            { value: 'nobody', label: t('assignee.nobody') },
            ...others.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          onChange={(value) => set({ assignee: value || undefined })}
        />
      </div>
    </Disclosure>
  );
}
