'use client';

import type { ButtonLook } from '@/components/ui/button.tsx';
import type { OfficerRequestPartsFragment } from '@/generated/graphql.ts';
import { StepDialog } from './step-dialog.tsx';
import { useSteps } from './use-steps.ts';

export interface AnswerStepProps {
  request: OfficerRequestPartsFragment;
  look: ButtonLook;
}

/** Grants what was asked for, in full, with the words of the answer. */
export function AnswerStep({ request, look }: AnswerStepProps) {
  const { answer } = useSteps(request);
  return (
    <div className="flex flex-col sm:flex-row">
      <StepDialog step="answer" look={look} mostCharacters={4000} onConfirm={answer} />
    </div>
  );
}
