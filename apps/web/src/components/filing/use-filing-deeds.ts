'use client';

import { useMutation } from '@apollo/client/react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import {
  AnswerAuthorityDocument,
  FileNotificationDocument,
  type FilingKind,
  type FormAnswer,
  SaveFilingDraftDocument,
} from '@/generated/graphql.ts';

/** Why something was not done: a code, and the fields of the form that are meant. Null: it is done. */
export interface FilingRefusal {
  readonly code: string;
  readonly message: string;
  readonly fields: readonly string[];
}

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[] | null;
}

const NOT_PROVEN: FilingRefusal = { code: 'NOT_PROVEN', message: '', fields: [] };

/** What an officer does with a filing, on the version that the page shows. Failures are thrown. */
export function useFilingDeeds({ id, version }: { id: string; version: number }) {
  const refetchQueries = 'active';
  const awaitRefetchQueries = true;
  const [save] = useMutation(SaveFilingDraftDocument, { refetchQueries, awaitRefetchQueries });
  const [file] = useMutation(FileNotificationDocument, { refetchQueries, awaitRefetchQueries });
  const [answer] = useMutation(AnswerAuthorityDocument, { refetchQueries, awaitRefetchQueries });
  return {
    save: (answers: FormAnswer[]) =>
      refusalOf(
        async () => (await save({ variables: { filingId: id, version, answers } })).data?.saveFilingDraft,
      ),
    file: (kind: FilingKind) =>
      refusalOf(
        async () => (await file({ variables: { filingId: id, version, kind } })).data?.fileNotification,
      ),
    answer: (messageId: string, words: string) =>
      refusalOf(async () => (await answer({ variables: { messageId, words } })).data?.answerAuthority),
  };
}

async function refusalOf(attempt: () => Promise<Answer | undefined>): Promise<FilingRefusal | null> {
  let answer = await attempt();
  if (answer?.__typename === 'StepUpNeeded') {
    if (!(await askForProof())) return NOT_PROVEN;
    answer = await attempt();
  }
  if (!answer?.code) return null;
  return { code: answer.code, message: answer.message ?? '', fields: answer.path ?? [] };
}
