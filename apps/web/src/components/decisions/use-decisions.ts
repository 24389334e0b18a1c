'use client';

import { useMutation } from '@apollo/client/react';
import type { DeedOutcome } from '@/components/desk/use-deeds.ts';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import {
  DecideDocument,
  type DecisionVerdict,
  ProposeClosingDocument,
  ProposeRefusalDocument,
  ProposeReleaseDocument,
} from '@/generated/graphql.ts';

/** What no officer does alone, on the version of the request that the page shows. Failures are thrown. */
export function useDecisions({ id, version }: { id: string; version: number }) {
  const refetchQueries = 'active';
  const [release] = useMutation(ProposeReleaseDocument, { refetchQueries });
  const [refuse] = useMutation(ProposeRefusalDocument, { refetchQueries });
  const [close] = useMutation(ProposeClosingDocument, { refetchQueries });
  const [decide] = useMutation(DecideDocument, { refetchQueries });
  const step = { requestId: id, version };
  return {
    proposeRelease: (reason: string) =>
      outcomeOf(async () => (await release({ variables: { step, reason } })).data?.proposeRelease.__typename),
    proposeRefusal: (reason: string) =>
      outcomeOf(async () => (await refuse({ variables: { step, reason } })).data?.proposeRefusal.__typename),
    proposeClosing: (reason: string) =>
      outcomeOf(async () => (await close({ variables: { step, reason } })).data?.proposeClosing.__typename),
    decide: (decisionId: string, verdict: DecisionVerdict, reason: string) =>
      outcomeOf(
        async () =>
          (await decide({ variables: { decisionId, version, verdict, reason } })).data?.decide.__typename,
      ),
  };
}

const OUTCOMES: Readonly<Record<string, DeedOutcome>> = {
  DecisionProposed: 'done',
  DecisionMade: 'done',
  RequestChangedMeanwhile: 'changedMeanwhile',
  NotHeard: 'notHeard',
  SecondOfficerNeeded: 'secondNeeded',
};

async function outcomeOf(attempt: () => Promise<string | undefined>): Promise<DeedOutcome> {
  let outcome = await attempt();
  if (outcome === 'StepUpNeeded') {
    if (!(await askForProof())) return 'notProven';
    outcome = await attempt();
  }
  return OUTCOMES[outcome ?? ''] ?? 'refused';
}
