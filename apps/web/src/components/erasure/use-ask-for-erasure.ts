import { useMutation } from '@apollo/client/react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import { AskForErasureDocument, type AskForErasureMutation } from '@/generated/graphql.ts';

export type ErasureAsked = Exclude<AskForErasureMutation['askForErasure'], { __typename: 'StepUpNeeded' }>;

/** Asks for an erasure, after a fresh proof where one is needed; null when the person would rather not give it. */
export function useAskForErasure() {
  const [ask] = useMutation(AskForErasureDocument);
  return async (input: {
    deviceIds?: string[] | null;
    from?: string;
    to?: string;
  }): Promise<ErasureAsked | null> => {
    const once = async () => (await ask({ variables: { input } })).data?.askForErasure ?? null;
    const first = await once();
    if (first?.__typename !== 'StepUpNeeded') return first;
    if (!(await askForProof())) return null;
    const second = await once();
    return second?.__typename === 'StepUpNeeded' ? null : second;
  };
}
