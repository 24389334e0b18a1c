'use client';

import { useMutation } from '@apollo/client/react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import { OpenReviewDocument } from '@/generated/graphql.ts';

export type DeedOutcome = 'done' | 'notProven' | 'refused' | 'changedMeanwhile' | 'notHeard' | 'secondNeeded';

export interface Deeds {
  openReview(reason: string): Promise<DeedOutcome>;
}

/** What an officer may do to a request, each with a reason and a fresh proof of who they are. Failures are thrown. */
export function useDeeds(requestId: string): Deeds {
  const refetchQueries = 'active';
  const [open] = useMutation(OpenReviewDocument, { refetchQueries });
  return {
    openReview: (reason) =>
      withProof(
        async () => (await open({ variables: { requestId, reason } })).data?.openReview.__typename,
        'ReviewOpened',
      ),
  };
}

async function withProof(attempt: () => Promise<string | undefined>, success: string): Promise<DeedOutcome> {
  let outcome = await attempt();
  if (outcome === 'StepUpNeeded') {
    if (!(await askForProof())) return 'notProven';
    outcome = await attempt();
  }
  return outcome === success ? 'done' : 'refused';
}
