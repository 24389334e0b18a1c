'use client';

import { useMutation } from '@apollo/client/react';
import {
  DecideIncidentStepDocument,
  type DecisionVerdict,
  type IncidentNoteKind,
  ProposeAwarenessDocument,
  ProposeClosingIncidentDocument,
  ProposeLiftingFreezeDocument,
  WriteIncidentNoteDocument,
} from '@/generated/graphql.ts';
import { outcomeOf } from './outcome-of.ts';
import type { Ending } from './propose-closing.tsx';

/** What officers write and decide in an incident, on the version that the page shows. Failures are thrown. */
export function useIncidentSteps({ id, version }: { id: string; version: number }) {
  const refetchQueries = 'active';
  const [note] = useMutation(WriteIncidentNoteDocument);
  const [awareness] = useMutation(ProposeAwarenessDocument, { refetchQueries });
  const [lift] = useMutation(ProposeLiftingFreezeDocument, { refetchQueries });
  const [close] = useMutation(ProposeClosingIncidentDocument, { refetchQueries });
  const [decide] = useMutation(DecideIncidentStepDocument, { refetchQueries });
  const step = (words: string) => ({ incidentId: id, version, words });
  return {
    write: (kind: IncidentNoteKind, words: string) =>
      outcomeOf(
        async () => (await note({ variables: { incidentId: id, kind, words } })).data?.writeIncidentNote,
      ),
    proposeAwareness: (awareAt: string, words: string) =>
      outcomeOf(
        async () => (await awareness({ variables: { step: step(words), awareAt } })).data?.proposeAwareness,
      ),
    proposeLifting: (words: string) =>
      outcomeOf(async () => (await lift({ variables: { step: step(words) } })).data?.proposeLiftingFreeze),
    proposeClosing: (ending: Ending, words: string) =>
      outcomeOf(
        async () =>
          (await close({ variables: { step: step(words), ...ending } })).data?.proposeClosingIncident,
      ),
    decide: (stepId: string, verdict: DecisionVerdict, words: string) =>
      outcomeOf(
        async () =>
          (await decide({ variables: { stepId, version, verdict, words } })).data?.decideIncidentStep,
      ),
  };
}
