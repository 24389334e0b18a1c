'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Row } from '@/components/desk/row.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { DecisionsDocument } from '@/generated/graphql.ts';
import { WaitingStepRow } from './waiting-step-row.tsx';

const POLL_MS = 10_000;

/** What waits for a second officer. */
export function DecisionList() {
  const t = useTranslations('decisions');
  const c = useTranslations('common');
  const formats = useFormats();
  const { data, error, loading, refetch, fetchMore } = useQuery(DecisionsDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const decisions = data?.desk?.decisions;
  const steps = data?.desk?.waitingIncidentSteps ?? [];
  return (
    <div className="flex flex-col gap-6">
      <PageTitle lead={t('lead')}>{t('listTitle')}</PageTitle>
      {error && !decisions && <Failed error={error} onRetry={() => void refetch()} />}
      {!decisions && !error && <Skeleton rows={4} height={88} />}
      {decisions?.nodes.length === 0 && steps.length === 0 && (
        <Empty title={t('empty')}>{t('emptyText')}</Empty>
      )}
      {decisions && decisions.nodes.length + steps.length > 0 && (
        <ul className="border-t border-rule">
          {steps.map((waiting) => (
            <WaitingStepRow key={waiting.step.id} waiting={waiting} />
          ))}
          {decisions.nodes.map(({ id, kind, request, proposedByName, proposedAt, viewerCanDecide }) => (
            <Row key={id} href={request ? `/desk/requests/${request.id}` : `/desk/ledger/${id}`}>
              <span className="font-medium">{t(`kind.${kind}`)}</span>
              {request && <span>{request.customerName}</span>}
              <span className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
                <StateMark look={viewerCanDecide ? 'waiting' : 'plain'}>
                  {t(viewerCanDecide ? 'yourTurn' : 'waits')}
                </StateMark>
                <span>
                  {t('proposed', { name: proposedByName ?? '', date: formats.dateTime(proposedAt) })}
                </span>
                {request && <span>{t('due', { date: formats.calendarDay(request.due.dueOn) })}</span>}
              </span>
            </Row>
          ))}
        </ul>
      )}
      {decisions?.pageInfo.hasNextPage && (
        <Button
          className="self-start"
          isPending={loading}
          onPress={() => void fetchMore({ variables: { after: decisions.pageInfo.endCursor } })}
        >
          {c('showMore')}
        </Button>
      )}
    </div>
  );
}
