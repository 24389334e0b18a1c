'use client';

import { type CalendarDate, getLocalTimeZone } from '@internationalized/date';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeedWithReason } from '@/components/desk/deed-with-reason.tsx';
import type { DeedOutcome } from '@/components/desk/use-deeds.ts';
import { DateField } from '@/components/ui/date-field.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type {
  GrantInPartInput,
  LimitedUse,
  OfficerRequestPartsFragment,
  RefusalGroundCode,
} from '@/generated/graphql.ts';
import { GroundChoice } from './ground-choice.tsx';

const USES = ['HUMAN_REVIEW', 'TRAINING'] as const satisfies readonly LimitedUse[];

/** Proposes to grant a part: which one is said by what it is (words, a use, days), and why the rest is not. */
export function ProposeGrantInPart({
  request,
  onConfirm,
}: {
  request: OfficerRequestPartsFragment;
  onConfirm(input: GrantInPartInput): Promise<DeedOutcome>;
}) {
  const t = useTranslations('decisions');
  const [ground, setGround] = useState<RefusalGroundCode | null>(null);
  const [answer, setAnswer] = useState('');
  const [correctText, setCorrectText] = useState(request.asked?.correctText ?? '');
  const [keepUse, setKeepUse] = useState<LimitedUse | null>(null);
  const [from, setFrom] = useState<CalendarDate | null>(null);
  const [to, setTo] = useState<CalendarDate | null>(null);
  const needsText = request.asked?.about === 'TRANSCRIPT';
  const isObjection = request.kind === 'OBJECTION';
  const isRestriction = request.kind === 'RESTRICTION';
  const hasPart = isObjection ? keepUse : isRestriction ? (from ?? to) : !needsText || correctText.trim();
  const missing = !hasPart
    ? t('partMissing')
    : !answer.trim()
      ? t('answerMissing')
      : ground
        ? null
        : t('groundMissing');

  async function confirm(reasons: string): Promise<DeedOutcome> {
    if (!ground) return 'refused';
    const zone = getLocalTimeZone();
    return onConfirm({
      ground,
      reasons,
      answer: answer.trim(),
      correctText: needsText ? correctText.trim() : null,
      keepUse,
      keepFrom: from?.toDate(zone).toISOString() ?? null,
      // The day that is named still belongs to it.
      keepTo: to?.add({ days: 1 }).toDate(zone).toISOString() ?? null,
    });
  }

  return (
    <DeedWithReason deed="grantInPart" missing={missing} onConfirm={confirm}>
      {needsText && (
        <TextField
          label={t('correctText')}
          hint={t('correctTextHint')}
          rows={3}
          maxLength={4000}
          value={correctText}
          onChange={setCorrectText}
        />
      )}
      {isObjection && (
        <RadioGroup
          label={t('keepUse')}
          value={keepUse}
          onChange={(use) => setKeepUse(use as LimitedUse)}
          options={USES.map((value) => ({ value, label: t(`use.${value}`) }))}
        />
      )}
      {isRestriction && (
        <>
          <DateField label={t('keepFrom')} hint={t('keepHint')} value={from} onChange={setFrom} />
          <DateField label={t('keepTo')} value={to} onChange={setTo} />
        </>
      )}
      <TextField
        label={t('answer')}
        hint={t('answerHint')}
        rows={3}
        maxLength={2000}
        value={answer}
        onChange={setAnswer}
      />
      <GroundChoice grounds={request.refusalGrounds} value={ground} onChange={setGround} />
    </DeedWithReason>
  );
}
