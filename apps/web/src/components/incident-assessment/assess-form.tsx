'use client';

import { useQuery } from '@apollo/client/react';
import { Failed } from '@/components/ui/failed.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { BreachQuestionsDocument } from '@/generated/graphql.ts';
import { AssessFields } from './assess-fields.tsx';

export interface AssessFormProps {
  incidentId: string;
  onDone(): void;
}

/** Asks for the facts, each with what is known already. */
export function AssessForm({ incidentId, onDone }: AssessFormProps) {
  const { data, error, refetch } = useQuery(BreachQuestionsDocument, {
    variables: { id: incidentId },
    fetchPolicy: 'network-only',
  });
  const questions = data?.desk?.incident?.questions;
  if (error && !questions) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!questions) return <Skeleton rows={6} height={40} gap={16} />;
  return <AssessFields incidentId={incidentId} questions={questions} onDone={onDone} />;
}
