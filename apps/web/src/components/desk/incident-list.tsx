'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { ButtonLink } from '@/components/ui/link.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { IncidentsDocument } from '@/generated/graphql.ts';
import { IncidentState } from './incident-state.tsx';
import { ListTitle } from './list-title.tsx';
import { Row } from './row.tsx';
import { useIncidentWords } from './use-incident-words.ts';

const POLL_MS = 15_000;

export function IncidentList() {
  const t = useTranslations('desk.incidents');
  const c = useTranslations('common');
  const d = useTranslations('drills');
  const r = useTranslations('register');
  const formats = useFormats();
  const incidentWords = useIncidentWords();
  const { data, error, loading, refetch, fetchMore } = useQuery(IncidentsDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const incidents = data?.desk?.incidents;
  return (
    <>
      <ListTitle listPath="/desk/incidents" lead={t('lead')}>
        {t('title')}
      </ListTitle>
      <div className="flex flex-wrap gap-3">
        <ButtonLink look="outline" href="/desk/incidents/open">
          {r('open.link')}
        </ButtonLink>
        <ButtonLink look="outline" href="/desk/incidents/register">
          {r('link')}
        </ButtonLink>
        <ButtonLink look="outline" href="/desk/drills">
          {d('title')}
        </ButtonLink>
      </div>
      {error && !incidents && <Failed error={error} onRetry={() => void refetch()} />}
      {!incidents && !error && <Skeleton rows={5} height={88} />}
      {incidents?.nodes.length === 0 && <Empty title={t('empty')}>{t('emptyText')}</Empty>}
      {incidents && incidents.nodes.length > 0 && (
        <ul className="border-t border-rule">
          {incidents.nodes.map((incident) => (
            <Row key={incident.id} href={`/desk/incidents/${incident.id}`}>
              <span className="font-medium">{t(`source.${incident.source}`)}</span>
              <span className="line-clamp-2">{incidentWords(incident)}</span>
              <span className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
                <IncidentState state={incident.state} />
                <span>{incident.caseNumber}</span>
                <span>{formats.dateTime(incident.awareAt)}</span>
              </span>
            </Row>
          ))}
        </ul>
      )}
      {incidents?.pageInfo.hasNextPage && (
        <Button
          className="self-start"
          isPending={loading}
          onPress={() => void fetchMore({ variables: { after: incidents.pageInfo.endCursor } })}
        >
          {c('showMore')}
        </Button>
      )}
    </>
  );
}
