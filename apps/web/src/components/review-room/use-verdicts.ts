'use client';

import { useMutation } from '@apollo/client/react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import {
  DecideReviewItemDocument,
  type DecideReviewItemInput,
  ReviewItemToHearDocument,
  ReviewRoomDocument,
  UndoReviewItemDocument,
} from '@/generated/graphql.ts';

/** Done, or what stood in the way: a code of the server's, or that no proof was given. */
export type VerdictOutcome = 'done' | 'NOT_PROVEN' | (string & {});

export interface Verdicts {
  decide(input: DecideReviewItemInput): Promise<VerdictOutcome>;
  undo(itemId: string): Promise<VerdictOutcome>;
}

/** Puts verdicts down and takes them back. Failures of the connection are thrown. */
export function useVerdicts(): Verdicts {
  const refetchQueries = [ReviewRoomDocument, ReviewItemToHearDocument];
  const [decide] = useMutation(DecideReviewItemDocument, { refetchQueries, awaitRefetchQueries: true });
  const [undo] = useMutation(UndoReviewItemDocument, { refetchQueries, awaitRefetchQueries: true });
  return {
    decide: async (input) => {
      const attempt = async () => (await decide({ variables: { input } })).data?.decideReviewItem;
      let result = await attempt();
      if (result?.__typename === 'StepUpNeeded') {
        if (!(await askForProof())) return 'NOT_PROVEN';
        result = await attempt();
      }
      return outcomeOf(result);
    },
    undo: async (itemId) => outcomeOf((await undo({ variables: { itemId } })).data?.undoReviewItem),
  };
}

const outcomeOf = (result: { __typename?: string; code?: string } | undefined): VerdictOutcome =>
  result?.__typename === 'ReviewItemDecided' ? 'done' : (result?.code ?? 'NOT_REVIEWABLE');
