'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import type { AssessmentPartsFragment } from '@/generated/graphql.ts';

/** What the rules say of one duty, what a person decided, and why. */
export function DutyFound({ found }: { found: AssessmentPartsFragment['duties'][number] }) {
  const t = useTranslations('incidentAssessment');
  const { duty, verdict, leaning, publicNotice, reasons, judgement, departs } = found;
  const said = [
    t(`verdict.${verdict}`),
    ...(leaning ? [t(`leans.${leaning}`)] : []),
    ...(publicNotice ? [t('publicNotice')] : []),
  ].join('; ');
  return (
    <div className="flex max-w-[65ch] flex-col gap-1 wrap-break-word">
      <h3 className="font-medium">{t(`duty.${duty}`)}</h3>
      <p>{said}.</p>
      {judgement && (
        <div className="my-1 flex flex-col gap-1 border-l-2 border-accent pl-3">
          <p className="font-medium">{t(`decided.${judgement.verdict}`)}.</p>
          <p className="whitespace-pre-line">{judgement.reason}</p>
          {departs && <p className="text-sm text-ink-soft">{t('departs')}</p>}
        </div>
      )}
      <Disclosure title={t('why')}>
        <ul className="flex list-disc flex-col gap-2 pl-4">
          {reasons.map(({ text, citation, evidence }) => (
            <li key={text}>
              {text}
              {citation && evidence && (
                <span className="block text-sm text-ink-soft">
                  {citation}
                  {' – '}
                  {t(`evidence.${evidence}`)}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
