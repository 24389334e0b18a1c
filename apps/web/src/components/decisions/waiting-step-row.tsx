'use client';

import { useTranslations } from 'next-intl';
import { Row } from '@/components/desk/row.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { DecisionsQuery } from '@/generated/graphql.ts';

type Waiting = NonNullable<DecisionsQuery['desk']>['waitingIncidentSteps'][number];

/** A step in an incident that waits: it stands before the others, for the incident's clock runs. */
export function WaitingStepRow({ waiting: { incident, step } }: { waiting: Waiting }) {
  const t = useTranslations('decisions');
  const s = useTranslations('incidentRoom.steps.kind');
  const i = useTranslations('desk.incident');
  const formats = useFormats();
  return (
    <Row href={`/desk/incidents/${incident.id}`}>
      <span className="font-medium">{s(step.kind)}</span>
      <span>{i('title', { caseNumber: incident.caseNumber })}</span>
      <span className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        <StateMark look={step.viewerCanDecide ? 'waiting' : 'plain'}>
          {t(step.viewerCanDecide ? 'yourTurn' : 'waits')}
        </StateMark>
        <span>{t('proposed', { name: step.proposedByName, date: formats.dateTime(step.proposedAt) })}</span>
        {incident.notifyBy && <span>{t('due', { date: formats.dateTime(incident.notifyBy) })}</span>}
      </span>
    </Row>
  );
}
