'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { ReviewFindingsDocument, type ReviewProgressPartsFragment } from '@/generated/graphql.ts';
import { FindingRow } from './finding-row.tsx';

/** For the second officer: what was heard and how much of it, what was not, what is muted or withheld and why, one by one. */
export function ReviewSummary({ id, progress }: { id: string; progress: ReviewProgressPartsFragment }) {
  const t = useTranslations('reviewRoom.summary');
  const c = useTranslations('common');
  const { data, error, loading, refetch, fetchMore } = useQuery(ReviewFindingsDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const findings = data?.desk?.request?.reviewFindings;
  const { population, itemCount, heardCount, keptCount, mutedCount, withheldCount } = progress;
  return (
    <section aria-labelledby="findings" className="flex flex-col gap-4">
      <SectionTitle id="findings">{t('title')}</SectionTitle>
      <div className="flex max-w-[65ch] flex-col gap-2">
        <p>{t('heard', { heard: heardCount, chosen: itemCount })}</p>
        <p>{t('notChosen', { count: Math.max(0, population - itemCount), population })}</p>
        <p>{t('verdicts', { kept: keptCount, muted: mutedCount, withheld: withheldCount })}</p>
        <p>
          <Link href={`/desk/requests/${id}/review`}>{t('listen')}</Link>
        </p>
      </div>
      {error && !findings && <Failed error={error} onRetry={() => void refetch()} />}
      {!findings && !error && <Skeleton rows={3} height={72} />}
      {findings && (
        <ol className="border-t border-rule">
          {findings.nodes.map((finding) => (
            <FindingRow key={finding.id} requestId={id} finding={finding} />
          ))}
        </ol>
      )}
      {findings?.pageInfo.hasNextPage && (
        <Button
          className="self-start"
          isPending={loading}
          onPress={() => void fetchMore({ variables: { after: findings.pageInfo.endCursor } })}
        >
          {c('showMore')}
        </Button>
      )}
    </section>
  );
}
