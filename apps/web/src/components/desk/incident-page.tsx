'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { ExerciseMark } from '@/components/drills/exercise-mark.tsx';
import { IncidentFilings } from '@/components/filing/incident-filings.tsx';
import { IncidentAssessment } from '@/components/incident-assessment/incident-assessment.tsx';
import { ClockReadings } from '@/components/incident-room/clock-readings.tsx';
import { IncidentNotes } from '@/components/incident-room/incident-notes.tsx';
import { IncidentReach } from '@/components/incident-room/incident-reach.tsx';
import { IncidentSteps } from '@/components/incident-room/incident-steps.tsx';
import { IncidentTimeline } from '@/components/incident-room/incident-timeline.tsx';
import { NextDuty } from '@/components/incident-room/next-duty.tsx';
import { PeopleOfIncident } from '@/components/letters-room/people-of-incident.tsx';
import { useOpeningFacts } from '@/components/register/use-opening-facts.ts';
import { Callout } from '@/components/ui/callout.tsx';
import { type Fact, FactList } from '@/components/ui/fact-list.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { IncidentDocument } from '@/generated/graphql.ts';
import { Absent } from './absent.tsx';
import { FrozenThings } from './frozen-things.tsx';
import { IncidentState } from './incident-state.tsx';
import { ProofFromOutside } from './proof-from-outside.tsx';
import { Receivers } from './receivers.tsx';
import { SinceClock } from './since-clock.tsx';
import { useFrozenWords } from './use-frozen-words.ts';
import { useIncidentWords } from './use-incident-words.ts';

const POLL_MS = 15_000;

/** The first view of an incident: the clock, what was frozen, who received what and when. */
export function IncidentPage({ id }: { id: string }) {
  const t = useTranslations('desk.incident');
  const i = useTranslations('desk.incidents');
  const formats = useFormats();
  const frozenWords = useFrozenWords();
  const incidentWords = useIncidentWords();
  const openingFacts = useOpeningFacts();
  const { data, error, refetch } = useQuery(IncidentDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const incident = data?.desk?.incident;
  if (error && !incident) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={9} height={40} gap={16} />;
  if (!incident) return <Absent back="/desk/incidents" />;
  const facts: Fact[] = [
    { label: t('source'), value: i(`source.${incident.source}`) },
    { label: t('awareAt'), value: formats.dateTime(incident.awareAt) },
    ...openingFacts(incident),
    { label: t('note'), value: incident.reporterNote ?? t('none') },
    { label: t('contact'), value: incident.reporterContact ?? t('none') },
    {
      label: t('proof'),
      value: <ProofFromOutside incident={incident} onTaken={() => void refetch()} />,
    },
    {
      label: t('deletion'),
      value: incident.deletionConfirmedAt
        ? [
            t('deletionConfirmed', { date: formats.dateTime(incident.deletionConfirmedAt) }),
            incident.reporterPassedOn && t('deletionPassedOn'),
            incident.deletionWords && t('deletionWords', { words: incident.deletionWords }),
          ]
            .filter(Boolean)
            .join(' ')
        : t('deletionWaiting'),
    },
  ];
  return (
    <article className="flex flex-col gap-8">
      <div className="flex flex-col gap-3">
        <Link href="/desk/incidents" className="self-start lg:hidden">
          {t('back')}
        </Link>
        <PageTitle
          lead={
            <span className="flex flex-wrap items-center gap-x-4">
              <IncidentState state={incident.state} />
              <span>{incidentWords(incident)}</span>
            </span>
          }
        >
          {t('title', { caseNumber: incident.caseNumber })}
        </PageTitle>
        {incident.isDrill && <ExerciseMark />}
        <SinceClock awareAt={incident.awareAt} isOpen={incident.state === 'OPEN'} />
        <NextDuty incident={incident} />
        {incident.state === 'OPEN' && <ClockReadings readings={incident.clock} />}
      </div>
      {incident.frozen.length > 0 && (
        <Callout look="frozen" title={frozenWords(incident.frozenCounts, incident.frozenAfterMs)} />
      )}
      <IncidentSteps incident={incident} />
      <IncidentReach scopes={incident.scopes} />
      <IncidentAssessment incident={incident} />
      <section aria-labelledby="receivers" className="flex flex-col gap-3">
        <SectionTitle id="receivers">{t('receivers')}</SectionTitle>
        <Receivers receivers={incident.receivers} />
      </section>
      <section aria-labelledby="frozen" className="flex flex-col gap-3">
        <SectionTitle id="frozen">{t('frozenTitle')}</SectionTitle>
        <FrozenThings frozen={incident.frozen} counts={incident.frozenCounts} />
      </section>
      <section aria-labelledby="facts" className="flex flex-col gap-3">
        <SectionTitle id="facts">{t('facts')}</SectionTitle>
        <FactList facts={facts} />
      </section>
      <PeopleOfIncident
        id={incident.id}
        isStepWaiting={incident.steps.some(({ state }) => state === 'PROPOSED')}
      />
      <IncidentFilings incident={incident} />
      <IncidentNotes incident={incident} />
      <IncidentTimeline timeline={incident.timeline} />
    </article>
  );
}
