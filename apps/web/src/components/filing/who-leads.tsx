'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import type { FilingQuery } from '@/generated/graphql.ts';

type Found = NonNullable<NonNullable<FilingQuery['filing']>['leadership']>;

/** With several authorities concerned: which one leads, which others there are, and why. */
export function WhoLeads({ found }: { found: Found }) {
  const t = useTranslations('filing.leads');
  const e = useTranslations('incidentAssessment.evidence');
  const { leadName, concernedNames, apartNames, reasons } = found;
  return (
    <Callout title={leadName ? t('leads', { authority: leadName }) : t('none')}>
      {concernedNames.length > 0 && <p>{t('concerned', { names: concernedNames.join('; ') })}</p>}
      {apartNames.length > 0 && <p>{t('apart', { names: apartNames.join('; ') })}</p>}
      <Disclosure title={t('why')}>
        <ul className="flex list-disc flex-col gap-2 pl-4">
          {reasons.map(({ text, citation, evidence }) => (
            <li key={text}>
              {text}
              {citation && evidence && (
                <span className="block text-sm text-ink-soft">
                  {citation}
                  {' – '}
                  {e(evidence)}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Callout>
  );
}
