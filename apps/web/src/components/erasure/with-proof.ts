import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';

/** Does it, and once more after a fresh proof where one is needed. */
export async function withProof<R extends { __typename: string }>(
  once: () => Promise<R | null | undefined>,
): Promise<R | null | undefined> {
  const first = await once();
  if (first?.__typename !== 'StepUpNeeded') return first;
  return (await askForProof()) ? once() : first;
}
