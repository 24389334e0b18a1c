'use client';

import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { DeedOutcome } from '@/components/desk/use-deeds.ts';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import {
  DecideDocument,
  type DecisionVerdict,
  type GrantInPartInput,
  ProposeClosingDocument,
  ProposeGrantInPartDocument,
  ProposeRefusalDocument,
  ProposeReleaseDocument,
  type RefusalGroundCode,
  type WorkAspect,
} from '@/generated/graphql.ts';

/** What no officer does alone, on the version of the request that the page shows. Failures are thrown. */
export function useDecisions({ id, version }: { id: string; version: number }) {
  const refetchQueries = 'active';
  const [release] = useMutation(ProposeReleaseDocument, { refetchQueries });
  const [refuse] = useMutation(ProposeRefusalDocument, { refetchQueries });
  const [grant] = useMutation(ProposeGrantInPartDocument, { refetchQueries });
  const [close] = useMutation(ProposeClosingDocument, { refetchQueries });
  const [decide] = useMutation(DecideDocument, { refetchQueries });
  const [changed, setChanged] = useState<readonly WorkAspect[]>([]);
  const step = { requestId: id, version };

  async function outcomeOf(attempt: () => Promise<Answer | undefined>): Promise<DeedOutcome> {
    let answer = await attempt();
    if (answer?.__typename === 'StepUpNeeded') {
      if (!(await askForProof())) return 'notProven';
      answer = await attempt();
    }
    setChanged([...new Set(answer?.changes?.flatMap(({ what }) => what))]);
    return OUTCOMES[answer?.__typename ?? ''] ?? 'refused';
  }

  return {
    /** What had changed of the request when an answer of this officer came too late. */
    changed,
    proposeRelease: (reason: string) =>
      outcomeOf(async () => (await release({ variables: { step, reason } })).data?.proposeRelease),
    proposeRefusal: (ground: RefusalGroundCode, reason: string) =>
      outcomeOf(async () => (await refuse({ variables: { step, ground, reason } })).data?.proposeRefusal),
    proposeGrantInPart: (input: GrantInPartInput) =>
      outcomeOf(async () => (await grant({ variables: { step, input } })).data?.proposeGrantInPart),
    proposeClosing: (reason: string) =>
      outcomeOf(async () => (await close({ variables: { step, reason } })).data?.proposeClosing),
    decide: (decisionId: string, verdict: DecisionVerdict, reason: string) =>
      outcomeOf(
        async () => (await decide({ variables: { decisionId, version, verdict, reason } })).data?.decide,
      ),
  };
}

interface Answer {
  readonly __typename: string;
  readonly changes?: readonly { readonly what: readonly WorkAspect[] }[];
}

const OUTCOMES: Readonly<Record<string, DeedOutcome>> = {
  DecisionProposed: 'done',
  DecisionMade: 'done',
  RequestChangedMeanwhile: 'changedMeanwhile',
  NotHeard: 'notHeard',
  SecondOfficerNeeded: 'secondNeeded',
};
