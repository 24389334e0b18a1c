'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { AskFormProps } from './ask-form.tsx';
import type { PeriodCount } from './use-period-count.ts';

const CONTENTS = ['recordings', 'transcripts', 'lists', 'page', 'statement', 'manifest'] as const;

export interface WhatWillBeInItProps {
  /** `undefined` while it is counted, null when nothing is chosen yet. Without a duration only the number is said. */
  count: (Pick<PeriodCount, 'recordingCount'> & Partial<PeriodCount>) | null | undefined;
  kind: AskFormProps['kind'];
}

/** The number before the question, and what else lies in the file. */
export function WhatWillBeInIt({ count, kind }: WhatWillBeInItProps) {
  const t = useTranslations('requests.new');
  const formats = useFormats();
  return (
    <section aria-labelledby="in-it" className="flex flex-col gap-3">
      <SectionTitle id="in-it">{t('inIt')}</SectionTitle>
      <div role="status" className="min-h-7 text-lg">
        {count === undefined && <Skeleton height={28} />}
        {count === null && <p className="text-base text-ink-soft">{t('chooseFirst')}</p>}
        {count && (
          <p>
            {t(count.isMore ? 'countMore' : 'count', { count: count.recordingCount })}
            {count.durationMs !== undefined && !count.isMore && count.recordingCount > 0 && (
              <span className="text-ink-soft">
                {' '}
                · {formats.duration(count.durationMs)}
                {count.byteLength !== undefined &&
                  ` · ${t('about', { size: formats.bytes(count.byteLength) })}`}
              </span>
            )}
          </p>
        )}
      </div>
      <Disclosure title={t('contentsTitle')}>
        <ul className="flex list-disc flex-col gap-1 pl-4">
          {CONTENTS.map((key) => (
            <li key={key}>{t(`contents.${key}`)}</li>
          ))}
          {kind === 'portability' && <li>{t('contents.noInferred')}</li>}
        </ul>
      </Disclosure>
    </section>
  );
}
