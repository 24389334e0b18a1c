'use client';

import { useTranslations } from 'next-intl';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { IncidentQuery } from '@/generated/graphql.ts';
import { PlainTable } from './plain-table.tsx';

type Frozen = NonNullable<NonNullable<IncidentQuery['desk']>['incident']>['frozen'][number];

export function FrozenThings({ frozen }: { frozen: readonly Frozen[] }) {
  const t = useTranslations('desk.incident.frozenThing');
  const formats = useFormats();
  if (frozen.length === 0) return <p className="text-ink-soft">{t('none')}</p>;
  return (
    <PlainTable
      caption={t('caption')}
      columns={[t('what'), t('number'), t('at')]}
      rows={frozen.map((thing) => ({
        key: `${thing.kind} ${thing.id}`,
        cells: [
          <StateMark key="what" look="frozen">
            {t(`kind.${thing.kind}`)}
          </StateMark>,
          <code key="number" className="font-mono text-sm break-all select-all sm:whitespace-nowrap">
            {thing.id}
          </code>,
          formats.dateTime(thing.frozenAt),
        ],
      }))}
    />
  );
}
