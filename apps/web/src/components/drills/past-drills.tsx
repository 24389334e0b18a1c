'use client';

import { useTranslations } from 'next-intl';
import { PlainTable } from '@/components/desk/plain-table.tsx';
import { Link } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { DrillPartsFragment } from '@/generated/graphql.ts';
import { useDrillWords } from './use-drill-words.ts';

/** What earlier exercises took, the newest first. */
export function PastDrills({ drills }: { drills: readonly DrillPartsFragment[] }) {
  const t = useTranslations('drills');
  const formats = useFormats();
  const words = useDrillWords();
  const steps = drills[0]?.steps ?? [];
  return (
    <section aria-labelledby="past-drills" className="flex flex-col gap-3">
      <SectionTitle id="past-drills">{t('ended')}</SectionTitle>
      <PlainTable
        caption={t('pastTable')}
        columns={[
          t('startedColumn'),
          t('sizeColumn'),
          ...steps.map(({ step }) => t(`step.${step}`)),
          t('foundColumn'),
        ]}
        rows={drills.map((drill) => ({
          key: drill.id,
          cells: [
            drill.incident ? (
              <Link key="incident" href={`/desk/incidents/${drill.incident.id}`}>
                {formats.dateTime(drill.startedAt)}
              </Link>
            ) : (
              formats.dateTime(drill.startedAt)
            ),
            words.size(drill),
            ...drill.steps.map(({ afterMs }) =>
              typeof afterMs === 'number' ? words.after(afterMs) : t('missing'),
            ),
            typeof drill.findsEverybody !== 'boolean'
              ? t('unknown')
              : drill.findsEverybody
                ? t('yes')
                : t('no'),
          ],
        }))}
      />
    </section>
  );
}
