'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { Actions } from '@/components/ui/dialog.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { DecideIntakeRefusalDocument } from '@/generated/graphql.ts';
import type { OpenedIntake } from './intake-of.ts';
import { StepDialog } from './step-dialog.tsx';

/** A proposed refusal: what the first officer says, did and did not do; the second decides. */
export function Refusal({ intake, onDone }: { intake: OpenedIntake; onDone(): void }) {
  const t = useTranslations('deskIntake');
  const formats = useFormats();
  const [decide] = useMutation(DecideIntakeRefusalDocument, { refetchQueries: ['Intakes'] });
  const { id: intakeId, version, refusal } = intake;
  if (!refusal) return null;
  const attempt = (confirm: boolean) => async (reason: string) =>
    (await decide({ variables: { step: { intakeId, version, reason }, confirm } })).data?.decideIntakeRefusal;
  return (
    <Callout look="waiting" title={t('refusal.title', { name: refusal.proposedByName })}>
      <p>
        {t('refusal.since', {
          date: formats.dateTime(refusal.proposedAt),
          ground: t(`ground.${refusal.ground}`),
        })}
      </p>
      <p className="text-ink-soft">{t('refusal.reason')}</p>
      <p className="border-l-2 border-rule-strong pl-3 whitespace-pre-wrap">{refusal.reason}</p>
      <p>{t('refusal.evidence', { count: refusal.evidenceCount, opened: refusal.openedCount })}</p>
      <p>{t('refusal.asked', { count: refusal.askedCount })}</p>
      <p className="text-sm text-ink-soft">{t('refusal.waits')}</p>
      {refusal.viewerCanDecide && (
        <Actions>
          <StepDialog name="confirmRefusal" look="danger" attempt={attempt(true)} onDone={onDone} />
          <StepDialog name="rejectRefusal" attempt={attempt(false)} onDone={onDone} />
        </Actions>
      )}
    </Callout>
  );
}
