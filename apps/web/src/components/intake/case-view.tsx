'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Callout, type CalloutLook } from '@/components/ui/callout.tsx';
import { Copyable } from '@/components/ui/copyable.tsx';
import { type Fact, FactList } from '@/components/ui/fact-list.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { OwnIntakePartsFragment } from '@/generated/graphql.ts';
import { SendEvidence } from './send-evidence.tsx';
import { WithdrawCase } from './withdraw-case.tsx';

const LOOKS: Record<OwnIntakePartsFragment['stage'], CalloutLook> = {
  RECEIVED: 'waiting',
  BEING_LOOKED_AT: 'plain',
  WE_NEED_SOMETHING: 'waiting',
  IN_WORK: 'done',
  REFUSED: 'stopped',
  CLOSED: 'plain',
};
const OVER: readonly OwnIntakePartsFragment['stage'][] = ['IN_WORK', 'REFUSED', 'CLOSED'];

/** What the person of a case may know of it: its own state, what is needed of them, and what they can do. */
export function CaseView({ intake: opened, code }: { intake: OwnIntakePartsFragment; code: string }) {
  const t = useTranslations('intake');
  const formats = useFormats();
  const [intake, setIntake] = useState(opened);
  const [sentCount, setSentCount] = useState(0);
  const head = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed is read from the top again
  useEffect(() => head.current?.focus(), [intake.stage]);
  const { caseNumber, stage, dueAt, endedAt, needed, ground, endReason } = intake;
  const facts: Fact[] = [
    { label: t('case.number'), value: <Copyable label={t('case.number')} text={caseNumber} /> },
    { label: t('case.kind'), value: t(`kind.option.${intake.kind}`) },
    { label: t('case.received'), value: formats.dateTime(intake.receivedAt) },
    ...(dueAt ? [{ label: t('case.due'), value: formats.day(dueAt) }] : []),
    ...(endedAt ? [{ label: t('case.ended'), value: formats.dateTime(endedAt) }] : []),
    {
      label: t('case.evidence'),
      value: t('case.evidenceCount', { count: intake.evidenceCount + sentCount }),
    },
  ];
  return (
    <div className="flex flex-col gap-8">
      <div ref={head} tabIndex={-1} className="outline-none">
        <PageTitle>{t('case.title')}</PageTitle>
      </div>
      <Callout look={LOOKS[stage]} title={t(`case.stage.${stage}`)}>
        <p className="max-w-[65ch]">{t(`case.stageText.${stage}`)}</p>
      </Callout>
      {needed && (
        <section aria-labelledby="needed" className="flex flex-col gap-3">
          <SectionTitle id="needed">{t('case.needed')}</SectionTitle>
          <p className="max-w-[65ch] whitespace-pre-wrap wrap-break-word">{needed}</p>
        </section>
      )}
      {(ground || endReason) && stage !== 'IN_WORK' && (
        <section aria-labelledby="reasons" className="flex flex-col gap-3">
          <SectionTitle id="reasons">{t('case.reasons')}</SectionTitle>
          {ground && <p className="max-w-[65ch]">{t(`case.ground.${ground}`)}</p>}
          {endReason && <p className="max-w-[65ch] whitespace-pre-wrap wrap-break-word">{endReason}</p>}
        </section>
      )}
      {stage === 'REFUSED' && (
        <section aria-labelledby="remedy" className="flex flex-col gap-3">
          <SectionTitle id="remedy">{t('case.remedyTitle')}</SectionTitle>
          <p className="max-w-[65ch]">{t('case.complaint')}</p>
          <p className="max-w-[65ch]">{t('case.court')}</p>
        </section>
      )}
      <FactList facts={facts} />
      {!OVER.includes(stage) && (
        <section aria-labelledby="evidence-title" className="flex flex-col gap-3">
          <SectionTitle id="evidence-title">{t('receipt.evidenceTitle')}</SectionTitle>
          <p className="max-w-[65ch]">{t('receipt.evidenceText')}</p>
          <SendEvidence
            path={`/bytes/intakes/${caseNumber}/evidence`}
            intakeKey={code}
            onSent={() => setSentCount(sentCount + 1)}
          />
        </section>
      )}
      {!OVER.includes(stage) && <WithdrawCase caseNumber={caseNumber} code={code} onWithdrawn={setIntake} />}
    </div>
  );
}
