'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { ListTitle } from '@/components/desk/list-title.tsx';
import { Row } from '@/components/desk/row.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { ButtonLink } from '@/components/ui/link.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { IntakesDocument } from '@/generated/graphql.ts';
import { IntakeState } from './intake-state.tsx';

const POLL_MS = 15_000;

/** No name stands here: who asks is shown to the officer of the case alone. */
export function IntakeList() {
  const t = useTranslations('deskIntake');
  const c = useTranslations('common');
  const formats = useFormats();
  const { data, error, loading, refetch, fetchMore } = useQuery(IntakesDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const intakes = data?.desk?.intakes;
  return (
    <>
      <ListTitle listPath="/desk/intake" lead={t('lead')}>
        {t('title')}
      </ListTitle>
      <ButtonLink href="/desk/intake/new" look="outline" className="self-start">
        {t('enter')}
      </ButtonLink>
      {error && !intakes && <Failed error={error} onRetry={() => void refetch()} />}
      {!intakes && !error && <Skeleton rows={5} height={88} />}
      {intakes?.nodes.length === 0 && <Empty title={t('empty')}>{t('emptyText')}</Empty>}
      {intakes && intakes.nodes.length > 0 && (
        <ul className="border-t border-rule">
          {intakes.nodes.map((intake) => (
            <Row key={intake.id} href={`/desk/intake/${intake.id}`}>
              <span className="font-medium">
                {intake.state === 'IDENTITY_NEEDED'
                  ? t('paused')
                  : t('due', { date: formats.calendarDay(intake.due.dueOn) })}
              </span>
              <span>{t('page.lead', { kind: t(`kind.${intake.kind}`), who: t(`who.${intake.who}`) })}</span>
              <span className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
                <IntakeState state={intake.state} />
                <span>{intake.caseNumber}</span>
                <span>
                  {intake.isMine
                    ? t('mine')
                    : intake.assigneeName
                      ? t('of', { name: intake.assigneeName })
                      : t('unassigned')}
                </span>
              </span>
            </Row>
          ))}
        </ul>
      )}
      {intakes?.pageInfo.hasNextPage && (
        <Button
          className="self-start"
          isPending={loading}
          onPress={() => void fetchMore({ variables: { after: intakes.pageInfo.endCursor } })}
        >
          {c('showMore')}
        </Button>
      )}
    </>
  );
}
