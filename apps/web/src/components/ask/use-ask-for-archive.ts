'use client';

import { useMutation } from '@apollo/client/react';
import { AskForCopyDocument, type AskForCopyInput, AskForPortabilityDocument } from '@/generated/graphql.ts';
import type { AskFormProps } from './ask-form.tsx';

/** Asks for an archive of either kind; the answers are the same. */
export function useAskForArchive(kind: AskFormProps['kind']) {
  const [askForCopy, copy] = useMutation(AskForCopyDocument);
  const [askForPortability, portability] = useMutation(AskForPortabilityDocument);
  const { loading, error } = kind === 'copy' ? copy : portability;
  return {
    loading,
    error,
    result: kind === 'copy' ? copy.data?.askForCopy : portability.data?.askForPortability,
    /** Throws what went wrong on the way. */
    ask: async (input: AskForCopyInput) =>
      kind === 'copy'
        ? (await askForCopy({ variables: { input } })).data?.askForCopy
        : (await askForPortability({ variables: { input } })).data?.askForPortability,
  };
}
