'use client';

import { useTranslations } from 'next-intl';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { IncidentQuery } from '@/generated/graphql.ts';

type Incident = NonNullable<NonNullable<IncidentQuery['desk']>['incident']>;
interface FrozenThingsProps {
  frozen: Incident['frozen'];
  counts: Incident['frozenCounts'];
}

export function FrozenThings({ frozen, counts }: FrozenThingsProps) {
  const t = useTranslations('desk.incident.frozenThing');
  const formats = useFormats();
  const all = counts.recordings + counts.archives + counts.deliveries;
  if (frozen.length === 0) return <p className="text-ink-soft">{t('none')}</p>;
  return (
    <>
      <ul aria-label={t('caption')} className="border-t border-rule">
        {frozen.map((thing) => (
          <li
            key={`${thing.kind} ${thing.id}`}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule py-2"
          >
            <StateMark look="frozen">{t(`kind.${thing.kind}`)}</StateMark>
            <code className="font-mono text-sm break-all select-all">{thing.id}</code>
            <span className="text-sm text-ink-soft">{formats.dateTime(thing.frozenAt)}</span>
          </li>
        ))}
      </ul>
      {all > frozen.length && (
        <p className="text-sm text-ink-soft">{t('first', { shown: frozen.length, all })}</p>
      )}
    </>
  );
}
