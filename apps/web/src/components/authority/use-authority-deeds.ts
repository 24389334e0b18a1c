'use client';

import { useMutation } from '@apollo/client/react';
import {
  AcknowledgeFilingDocument,
  AskControllerDocument,
  SetDateForControllerDocument,
} from '@/generated/graphql.ts';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
}

/** What an authority writes about a filing; each gives the code of why not, or null. Failures are thrown. */
export function useAuthorityDeeds(filingId: string) {
  const settings = { refetchQueries: 'active', awaitRefetchQueries: true } as const;
  const [acknowledge] = useMutation(AcknowledgeFilingDocument, settings);
  const [ask] = useMutation(AskControllerDocument, settings);
  const [setDate] = useMutation(SetDateForControllerDocument, settings);
  const codeOf = (answer: Answer | undefined): string | null => answer?.code ?? null;
  return {
    acknowledge: async (reference: string, words: string) =>
      codeOf(
        (await acknowledge({ variables: { filingId, reference, words: words || null } })).data
          ?.acknowledgeFiling,
      ),
    ask: async (words: string, answerBy: string | null) =>
      codeOf((await ask({ variables: { filingId, words, answerBy } })).data?.askController),
    setDate: async (words: string, answerBy: string) =>
      codeOf((await setDate({ variables: { filingId, words, answerBy } })).data?.setDateForController),
  };
}
