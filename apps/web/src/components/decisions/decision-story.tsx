'use client';

import { useTranslations } from 'next-intl';
import { useFormats } from '@/formats/use-formats.ts';
import type { DecisionPartsFragment } from '@/generated/graphql.ts';

/** Who proposed what and why, and what another said to it. */
export function DecisionStory({ decision }: { decision: DecisionPartsFragment }) {
  const t = useTranslations('decisions');
  const formats = useFormats();
  const { kind, state, reason, proposedByName, proposedAt, decidedByName, decidedAt, decidedReason } =
    decision;
  return (
    <div className="flex max-w-[65ch] flex-col gap-2">
      <p className="font-medium">{t(`kind.${kind}`)}</p>
      <p>
        {t('proposed', { name: proposedByName ?? '', date: formats.dateTime(proposedAt) })}{' '}
        <q className="wrap-break-word">{reason}</q>
      </p>
      {decidedAt && (
        <p>
          {decidedByName
            ? t(`decided.${state}`, { name: decidedByName, date: formats.dateTime(decidedAt) })
            : t('fell', { date: formats.dateTime(decidedAt) })}{' '}
          {decidedReason && <q className="wrap-break-word">{decidedReason}</q>}
        </p>
      )}
    </div>
  );
}
