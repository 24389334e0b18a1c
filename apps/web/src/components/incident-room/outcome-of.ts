import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
}

/** Null: it is done. Else the code of why not; `NOT_PROVEN` where the officer did not prove who they are. */
export type StepOutcome = string | null;

/** Asks for a fresh proof where one is needed, and tries once more. */
export async function outcomeOf(attempt: () => Promise<Answer | undefined>): Promise<StepOutcome> {
  let answer = await attempt();
  if (answer?.__typename === 'StepUpNeeded') {
    if (!(await askForProof())) return 'NOT_PROVEN';
    answer = await attempt();
  }
  return answer?.code ?? null;
}
