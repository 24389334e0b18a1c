'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { FactList } from '@/components/ui/fact-list.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { AssessmentPartsFragment } from '@/generated/graphql.ts';
import { DutyFound } from './duty-found.tsx';

/** One assessment as it was kept: the severity, each duty with its reasons, the facts. */
export function AssessmentShown({ assessment }: { assessment: AssessmentPartsFragment }) {
  const t = useTranslations('incidentAssessment');
  const formats = useFormats();
  const formatter = useFormatter();
  const { number, assessedByName, assessedAt, rules, scoreLow, scoreHigh, bandLow, bandHigh } = assessment;
  const span = (low: string, high: string) => (low === high ? low : t('range', { low, high }));
  const score = (value: number) => formatter.number(value, { maximumFractionDigits: 2 });
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-ink-soft">
        {t('by', { number, name: assessedByName, date: formats.dateTime(assessedAt), rules })}
      </p>
      <div>
        <p>
          {t('severity')}
          {': '}
          <strong className="font-semibold">
            {t('score', {
              band: span(t(`band.${bandLow}`), t(`band.${bandHigh}`)),
              score: span(score(scoreLow), score(scoreHigh)),
            })}
          </strong>
        </p>
        <p className="text-sm text-ink-soft">{t('scoreHint')}</p>
      </div>
      <ul className="flex flex-col border-t border-rule">
        {assessment.duties.map((duty) => (
          <li key={duty.duty} className="border-b border-rule py-3">
            <DutyFound found={duty} />
          </li>
        ))}
      </ul>
      <Disclosure title={t('facts')}>
        <FactList
          facts={assessment.facts.map(({ text, answer }) => ({ label: text, value: answer ?? t('unknown') }))}
        />
      </Disclosure>
    </div>
  );
}
