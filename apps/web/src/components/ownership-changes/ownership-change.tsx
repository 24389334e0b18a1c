'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { OwnershipChangesQuery } from '@/generated/graphql.ts';
import { ObjectToChange } from './object-to-change.tsx';

export type Change = NonNullable<OwnershipChangesQuery['me']>['ledgerChanges'][number];

/** What was said about one device, what it means for this person, and the way to stop it. */
export function OwnershipChange({ change, onObjected }: { change: Change; onObjected(): void }) {
  const t = useTranslations('overview.ownershipChange');
  const formats = useFormats();
  const { id, deviceName: device, endsAt, because, isOwn, effectiveAt, objectedAt } = change;
  const words = { device, date: formats.day(endsAt) };
  return (
    <Callout look="waiting" title={t(isOwn ? 'title' : 'titleOther', { device })}>
      <p className="max-w-[65ch]">{t(`${isOwn ? 'own' : 'other'}.${because}`, words)}</p>
      <p className="max-w-[65ch]">{t(isOwn ? 'still' : 'stillOther')}</p>
      <p className="max-w-[65ch]">
        {effectiveAt
          ? t(objectedAt ? 'keptTo' : 'effective', { date: formats.dateTime(effectiveAt) })
          : t(objectedAt ? 'objected' : 'notYet')}
      </p>
      {!objectedAt && <ObjectToChange id={id} onObjected={onObjected} />}
    </Callout>
  );
}
