'use client';

import { useTranslations } from 'next-intl';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import type { AddressedField } from './addressed-version.ts';

const POINTS = ['a', 'b', 'c', 'd'] as const;

/** The four things that a notification has to say, first of all: whoever has a minute reads these. */
export function AskedPoints({ fields }: { fields: readonly AddressedField[] }) {
  const t = useTranslations('authority.points');
  return (
    <section aria-labelledby="points" className="flex flex-col gap-6">
      <SectionTitle id="points">{t('title')}</SectionTitle>
      {POINTS.map((point) => {
        const asked = fields.filter(({ askedBy, words, isMissing }) => {
          return askedBy === `33(3)(${point})` && (words.length > 0 || isMissing);
        });
        return (
          <section
            key={point}
            aria-labelledby={`point-${point}`}
            className="flex break-inside-avoid flex-col gap-2"
          >
            <h3 id={`point-${point}`} className="flex flex-wrap items-baseline gap-x-3 font-medium">
              {t(point)}
              <span className="text-sm font-normal text-ink-soft">{asked[0]?.askedBy}</span>
            </h3>
            <dl className="flex flex-col border-t border-rule">
              {asked.map(({ id, label, words }) => (
                <div key={id} className="flex flex-col gap-x-6 border-b border-rule py-2 sm:flex-row">
                  <dt className="shrink-0 text-ink-soft sm:w-56">{label}</dt>
                  <dd className="min-w-0 flex-1 wrap-break-word">
                    {words.length > 0 ? words.join('; ') : <em>{t('notSaid')}</em>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </section>
  );
}
