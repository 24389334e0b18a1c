'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Absent } from '@/components/desk/absent.tsx';
import { WhyThisDate } from '@/components/requests/due-date.tsx';
import { type Fact, FactList } from '@/components/ui/fact-list.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { IntakeDocument } from '@/generated/graphql.ts';
import { IntakeEvidence } from './intake-evidence.tsx';
import { IntakeState } from './intake-state.tsx';
import { IntakeSteps } from './intake-steps.tsx';
import { Proposal } from './proposal.tsx';
import { Refusal } from './refusal.tsx';
import { Voices } from './voices.tsx';
import { WhatWasTold } from './what-was-told.tsx';

const POLL_MS = 15_000;

/** One case: where it stands, what the person told, what they sent, whom the system found, and the next step. */
export function IntakePage({ id }: { id: string }) {
  const t = useTranslations('deskIntake');
  const formats = useFormats();
  const { data, error, refetch } = useQuery(IntakeDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const intake = data?.desk?.intake;
  if (error && !intake) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={9} height={40} gap={16} />;
  if (!intake) return <Absent back="/desk/intake" />;
  const { identityProvenAt, identityMeans } = intake;
  const at = (instant: string | null) => (instant ? formats.dateTime(instant) : t('page.not'));
  const facts: Fact[] = [
    { label: t('page.door'), value: t(`door.${intake.door}`) },
    { label: t('page.received'), value: formats.dateTime(intake.receivedAt) },
    { label: t('page.entered'), value: formats.dateTime(intake.enteredAt) },
    {
      label: t('page.due'),
      value: intake.state === 'IDENTITY_NEEDED' ? t('paused') : formats.calendarDay(intake.due.dueOn),
    },
    { label: t('page.address'), value: at(intake.addressProvenAt ?? null) },
    {
      label: t('page.identity'),
      value:
        identityProvenAt && identityMeans
          ? t('page.means', { date: formats.dateTime(identityProvenAt), means: t(`means.${identityMeans}`) })
          : t('page.not'),
    },
    { label: t('page.assignee'), value: intake.assigneeName ?? t('page.nobody') },
    ...(intake.closesAt ? [{ label: t('page.closes'), value: formats.day(intake.closesAt) }] : []),
    ...(intake.endedAt ? [{ label: t('page.ended'), value: formats.dateTime(intake.endedAt) }] : []),
    ...(intake.ground ? [{ label: t('page.endReason'), value: t(`ground.${intake.ground}`) }] : []),
    ...(intake.requestId
      ? [
          {
            label: t('page.request'),
            value: <Link href={`/desk/requests/${intake.requestId}`}>{t('page.openRequest')}</Link>,
          },
        ]
      : []),
  ];
  return (
    <article className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <Link href="/desk/intake" className="self-start lg:hidden">
          {t('page.back')}
        </Link>
        <PageTitle
          lead={
            <span className="flex flex-wrap items-center gap-x-4">
              <IntakeState state={intake.state} />
              <span>{t('page.lead', { kind: t(`kind.${intake.kind}`), who: t(`who.${intake.who}`) })}</span>
            </span>
          }
        >
          {t('page.title', { caseNumber: intake.caseNumber })}
        </PageTitle>
        <IntakeSteps intake={intake} onDone={() => void refetch()} />
      </div>
      <Refusal intake={intake} onDone={() => void refetch()} />
      <Proposal intake={intake} />
      <Voices intake={intake} onDone={() => void refetch()} />
      <section aria-labelledby="facts" className="flex flex-col gap-3">
        <SectionTitle id="facts">{t('page.facts')}</SectionTitle>
        <FactList facts={facts} />
        <WhyThisDate due={intake.due} askedAt={intake.receivedAt} />
      </section>
      <WhatWasTold intake={intake} />
      {intake.isMine && <IntakeEvidence evidence={intake.evidence} onOpened={() => void refetch()} />}
    </article>
  );
}
