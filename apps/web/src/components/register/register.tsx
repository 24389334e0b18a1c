'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IncidentState } from '@/components/desk/incident-state.tsx';
import { PlainTable } from '@/components/desk/plain-table.tsx';
import { useIncidentWords } from '@/components/desk/use-incident-words.ts';
import { Button } from '@/components/ui/button.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { ButtonLink, Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { useSpan } from '@/formats/use-span.ts';
import { RegisterDocument } from '@/generated/graphql.ts';
import { ANY, RegisterFilter, toFilter } from './register-filter.tsx';
import { SaveRegister } from './save-register.tsx';

/** Every incident that ever was, told to an authority or not. */
export function Register() {
  const t = useTranslations('register.list');
  const f = useTranslations('register.filter');
  const o = useTranslations('register.open');
  const i = useTranslations('desk.incidents');
  const c = useTranslations('common');
  const formats = useFormats();
  const span = useSpan();
  const incidentWords = useIncidentWords();
  const [choice, setChoice] = useState(ANY);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(RegisterDocument, {
    variables: { filter: toFilter(choice) },
    fetchPolicy: 'cache-and-network',
  });
  const incidents = (data ?? previousData)?.desk?.incidents;
  const isNarrowed = choice !== ANY;
  return (
    <div className="flex flex-col gap-6">
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <div className="flex flex-wrap gap-3">
        <ButtonLink look="outline" href="/desk/incidents">
          {t('toList')}
        </ButtonLink>
        <ButtonLink look="outline" href="/desk/incidents/open">
          {o('link')}
        </ButtonLink>
      </div>
      <RegisterFilter choice={choice} onChange={setChoice} />
      {error && !incidents && <Failed error={error} onRetry={() => void refetch()} />}
      {!incidents && !error && <Skeleton rows={6} height={48} />}
      {incidents?.nodes.length === 0 && (
        <Empty title={t(isNarrowed ? 'emptyNarrowed' : 'empty')}>
          {t(isNarrowed ? 'emptyNarrowedText' : 'emptyText')}
        </Empty>
      )}
      {incidents && incidents.nodes.length > 0 && (
        <PlainTable
          caption={t('title')}
          columns={[
            t('case'),
            t('opened'),
            t('what'),
            t('state'),
            t('recordings'),
            t('people'),
            t('receivers'),
            t('frozen'),
          ]}
          rows={incidents.nodes.map((incident) => ({
            key: incident.id,
            cells: [
              <Link key="case" href={`/desk/incidents/${incident.id}`} className="whitespace-nowrap">
                {incident.caseNumber}
              </Link>,
              formats.dateTime(incident.openedAt),
              <span key="what" className="flex min-w-52 flex-col">
                <span className="font-medium">{i(`source.${incident.source}`)}</span>
                <span className="text-sm text-ink-soft">{incidentWords(incident)}</span>
              </span>,
              <span key="state" className="flex flex-col">
                <IncidentState state={incident.state} />
                {incident.outcome && <span className="text-sm">{f(`was.${incident.outcome}`)}</span>}
              </span>,
              incident.reach ? formats.number(incident.reach.recordingCount) : t('notCounted'),
              incident.reach ? formats.number(incident.reach.personCount) : t('notCounted'),
              incident.reach ? formats.number(incident.reach.receiverCount) : t('notCounted'),
              incident.frozenAfterMs == null ? t('nothingFrozen') : span(incident.frozenAfterMs),
            ],
          }))}
        />
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
      <section aria-labelledby="save" className="flex flex-col gap-3">
        <h2 id="save" className="font-serif text-lg font-semibold">
          {t('save')}
        </h2>
        <SaveRegister />
      </section>
    </div>
  );
}
