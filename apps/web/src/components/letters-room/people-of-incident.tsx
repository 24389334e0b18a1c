'use client';

import { useQuery } from '@apollo/client/react';
import { Failed } from '@/components/ui/failed.tsx';
import { IncidentLettersDocument } from '@/generated/graphql.ts';
import { LettersSection } from './letters-section.tsx';
import { ReceiversAsked } from './receivers-asked.tsx';

const POLL_MS = 15_000;

/** Who received what is not theirs and was asked to delete it; and what those are told whom it touches. */
export function PeopleOfIncident({ id, isStepWaiting }: { id: string; isStepWaiting: boolean }) {
  const { data, error, refetch } = useQuery(IncidentLettersDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const incident = data?.desk?.incident;
  if (error && !incident) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!incident) return null;
  return (
    <>
      <ReceiversAsked incident={incident} />
      <LettersSection incident={incident} isStepWaiting={isStepWaiting} />
    </>
  );
}
