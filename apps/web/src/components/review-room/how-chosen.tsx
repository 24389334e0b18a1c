'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { ReviewProgressPartsFragment } from '@/generated/graphql.ts';

/** All that it takes to draw the same sample again. */
export function HowChosen({ progress }: { progress: ReviewProgressPartsFragment }) {
  const t = useTranslations('reviewRoom.chosen');
  const formats = useFormats();
  return (
    <Disclosure title={t('title')}>
      <div className="flex max-w-[65ch] flex-col gap-2">
        <p>
          {t('text', {
            sample: Math.min(progress.sampleSize, progress.population),
            population: progress.population,
            time: formats.dateTime(progress.chosenAt),
          })}
        </p>
        <p>{t('fair')}</p>
        <p>
          {t('seed')} <code className="font-mono text-sm break-all select-all">{progress.seed}</code>
        </p>
      </div>
    </Disclosure>
  );
}
