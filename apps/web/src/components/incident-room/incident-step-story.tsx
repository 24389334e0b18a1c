'use client';

import { useTranslations } from 'next-intl';
import { useFormats } from '@/formats/use-formats.ts';
import type { IncidentStepPartsFragment } from '@/generated/graphql.ts';
import { StillOpen } from './still-open.tsx';

/** Who proposed what and why, and what the other said. */
export function IncidentStepStory({ step }: { step: IncidentStepPartsFragment }) {
  const t = useTranslations('incidentRoom.steps');
  const o = useTranslations('incidentRoom.outcome');
  const formats = useFormats();
  return (
    <div className="flex max-w-[65ch] flex-col gap-2 wrap-break-word">
      <p className="font-medium">
        {t(`kind.${step.kind}`)}
        {step.awareAt && `: ${formats.dateTime(step.awareAt)}`}
        {step.outcome && `: ${o(step.outcome)}, ${t(step.keepsFrozen ? 'keeps' : 'letsGo')}`}
      </p>
      {step.wordingNumber && (
        <p>{t('wording', { count: step.letterCount ?? 0, number: step.wordingNumber })}</p>
      )}
      <p>{t('proposed', { name: step.proposedByName, date: formats.dateTime(step.proposedAt) })}</p>
      <blockquote className="border-l-2 border-rule-strong pl-4 whitespace-pre-line">{step.words}</blockquote>
      {step.stillOpen.length > 0 && <StillOpen open={step.stillOpen} />}
      {step.despite && (
        <>
          <p>{t('despite')}</p>
          <blockquote className="border-l-2 border-rule-strong pl-4 whitespace-pre-line">
            {step.despite}
          </blockquote>
        </>
      )}
      {step.decidedByName && step.decidedAt && (
        <>
          <p>
            {t(`decided.${step.state}`, { name: step.decidedByName, date: formats.dateTime(step.decidedAt) })}
          </p>
          <blockquote className="border-l-2 border-rule-strong pl-4 whitespace-pre-line">
            {step.decidedWords}
          </blockquote>
        </>
      )}
    </div>
  );
}
