'use client';

import { useMutation } from '@apollo/client/react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import {
  AnswerRequestDocument,
  type ClockPauseReason,
  ExtendClockDocument,
  LiftLimitsDocument,
  OpenReviewDocument,
  PauseClockDocument,
  ResumeClockDocument,
} from '@/generated/graphql.ts';

export type StepOutcome = 'done' | 'notProven' | 'changedMeanwhile' | 'notPossible' | 'copyUnderWay';

/** An officer's steps in a request, on the version that the page shows. Failures are thrown. */
export function useSteps(seen: { id: string; version: number }) {
  const refetchQueries = 'active';
  const [pause] = useMutation(PauseClockDocument, { refetchQueries });
  const [resume] = useMutation(ResumeClockDocument, { refetchQueries });
  const [extend] = useMutation(ExtendClockDocument, { refetchQueries });
  const [answer] = useMutation(AnswerRequestDocument, { refetchQueries });
  const [lift] = useMutation(LiftLimitsDocument, { refetchQueries });
  const [openReview] = useMutation(OpenReviewDocument, { refetchQueries });
  const step = { requestId: seen.id, version: seen.version };
  return {
    pause: (reason: ClockPauseReason, question: string) =>
      outcomeOf(async () => (await pause({ variables: { step, reason, question } })).data?.pauseClock),
    resume: () => outcomeOf(async () => (await resume({ variables: { step } })).data?.resumeClock),
    extend: (reason: string, until: string | null) =>
      outcomeOf(async () => (await extend({ variables: { step, reason, until } })).data?.extendClock),
    answer: (words: string) =>
      outcomeOf(async () => (await answer({ variables: { step, answer: words } })).data?.answerRequest),
    lift: (reason: string) =>
      outcomeOf(async () => (await lift({ variables: { requestId: seen.id, reason } })).data?.liftLimits),
    /** Listens although the customer objected. */
    listenDespite: (reason: string, grounds: string) =>
      outcomeOf(
        async () =>
          (await openReview({ variables: { requestId: seen.id, reason, grounds } })).data?.openReview,
        'ReviewOpened',
      ),
  };
}

async function outcomeOf(
  attempt: () => Promise<{ __typename: string; code?: string } | undefined>,
  success: 'RequestChanged' | 'ReviewOpened' = 'RequestChanged',
): Promise<StepOutcome> {
  let result = await attempt();
  if (result?.__typename === 'StepUpNeeded') {
    if (!(await askForProof())) return 'notProven';
    result = await attempt();
  }
  if (result?.__typename === success) return 'done';
  if (result?.code === 'COPY_UNDER_WAY') return 'copyUnderWay';
  return result?.__typename === 'RequestChangedMeanwhile' ? 'changedMeanwhile' : 'notPossible';
}
