'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import type { OverviewQuery } from '@/generated/graphql.ts';

type Section = NonNullable<OverviewQuery['me']>['statement'][number];

/** The Art. 15(1) statement in plain words; the articles stand behind "Why?". */
export function Statement({ sections }: { sections: readonly Section[] }) {
  const t = useTranslations('overview');
  const cited = sections.filter(({ citation }) => citation !== null);
  return (
    <section className="flex flex-col gap-3">
      <SectionTitle>{t('statementTitle')}</SectionTitle>
      <div className="border-t border-rule">
        {sections.map((section) => (
          <div
            key={section.key}
            className="grid gap-x-8 gap-y-1 border-b border-rule py-4 sm:grid-cols-[minmax(0,12rem)_minmax(0,1fr)]"
          >
            <h3 className="font-medium">{section.title}</h3>
            <p className="whitespace-pre-line wrap-break-word">{section.text}</p>
          </div>
        ))}
      </div>
      <Disclosure title={t('whyTitle')}>
        <p className="text-sm text-ink-soft">{t('whyText')}</p>
        <ul className="mt-2 flex flex-col gap-1 text-sm text-ink-soft">
          {cited.map((section) => (
            <li key={section.key}>
              {section.title}: {section.citation}
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
