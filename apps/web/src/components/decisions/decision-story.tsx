'use client';

import { useTranslations } from 'next-intl';
import { groundWords } from '@/components/decisions/ground-words.ts';
import { FactList } from '@/components/ui/fact-list.tsx';
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
        {t('proposed', { name: proposedByName ?? '', date: formats.dateTime(proposedAt) })}:{' '}
        <q className="wrap-break-word">{reason}</q>
      </p>
      <DecidedPart decision={decision} />
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

/** What a refusal, whole or in part, says beside its reasons. */
function DecidedPart({ decision }: { decision: DecisionPartsFragment }) {
  const t = useTranslations('decisions');
  const formats = useFormats();
  const { ground, answer, correctText, keepUse, keepFrom, keepTo } = decision;
  const facts = [
    ...(answer ? [{ label: t('answer'), value: answer }] : []),
    ...(correctText ? [{ label: t('correctText'), value: correctText }] : []),
    ...(keepUse && keepUse !== 'ANY' ? [{ label: t('keepUse'), value: t(`use.${keepUse}`) }] : []),
    ...(keepFrom ? [{ label: t('keepFrom'), value: formats.dateTime(keepFrom) }] : []),
    ...(keepTo ? [{ label: t('keepUntil'), value: formats.dateTime(keepTo) }] : []),
    ...(ground ? [{ label: t('ground'), value: groundWords(ground) }] : []),
  ];
  return facts.length > 0 ? <FactList facts={facts} /> : null;
}
