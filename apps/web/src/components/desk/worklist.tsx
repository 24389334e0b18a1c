'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { RequestState } from '@/components/requests/request-state.tsx';
import { Button } from '@/components/ui/button.tsx';
import { classes } from '@/components/ui/classes.ts';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { WorklistDocument } from '@/generated/graphql.ts';
import { ListTitle } from './list-title.tsx';
import { Row } from './row.tsx';
import { useReasonWords } from './use-reason-words.ts';

const POLL_MS = 15_000;

/** Open requests, the most urgent first; the first line of each is the reason for its place. */
export function Worklist() {
  const t = useTranslations('desk');
  const c = useTranslations('common');
  const formats = useFormats();
  const reasonWords = useReasonWords();
  const { data, error, loading, refetch, fetchMore } = useQuery(WorklistDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const requests = data?.desk?.requests;
  return (
    <>
      <ListTitle listPath="/desk" lead={t('requests.lead')}>
        {t('requests.title')}
      </ListTitle>
      {error && !requests && <Failed error={error} onRetry={() => void refetch()} />}
      {!requests && !error && <Skeleton rows={6} height={72} />}
      {requests?.nodes.length === 0 && <Empty title={t('requests.empty')}>{t('requests.emptyText')}</Empty>}
      {requests && requests.nodes.length > 0 && (
        <ul className="border-t border-rule">
          {requests.nodes.map((request) => {
            const reason = reasonWords(request);
            return (
              <Row key={request.id} href={`/desk/requests/${request.id}`}>
                <span className={classes('font-medium', reason.isUrgent && 'text-waiting')}>
                  {reason.text}
                </span>
                <span>{request.customerName}</span>
                <span className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
                  <RequestState state={request.state} words="desk.state" />
                  {!reason.saysDue && (
                    <span>{t('requests.due', { date: formats.calendarDay(request.due.dueOn) })}</span>
                  )}
                  <span>{t('requests.count', { count: request.recordingCount })}</span>
                </span>
              </Row>
            );
          })}
        </ul>
      )}
      {requests?.pageInfo.hasNextPage && (
        <Button
          className="self-start"
          isPending={loading}
          onPress={() => void fetchMore({ variables: { after: requests.pageInfo.endCursor } })}
        >
          {c('showMore')}
        </Button>
      )}
    </>
  );
}
