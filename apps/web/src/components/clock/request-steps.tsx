'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { ClockPauseReason, OfficerRequestPartsFragment } from '@/generated/graphql.ts';
import { StepDialog } from './step-dialog.tsx';
import { useSteps } from './use-steps.ts';

/** What an officer can do about the period of a request. */
export function RequestSteps({ request }: { request: OfficerRequestPartsFragment }) {
  const t = useTranslations('clock.step');
  const steps = useSteps(request);
  const [reason, setReason] = useState<ClockPauseReason | null>(null);
  const [until, setUntil] = useState('');
  const { viewerPauseReasons, viewerCanResumeClock, viewerCanExtendClock } = request;
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
      {viewerPauseReasons.length > 0 && (
        <StepDialog
          step="pause"
          mostCharacters={2000}
          missing={reason ? null : t('reasonMissing')}
          onConfirm={async (question) => (reason ? steps.pause(reason, question) : 'notPossible')}
        >
          <RadioGroup
            label={t('reason')}
            value={reason}
            onChange={(value) => setReason(value as ClockPauseReason)}
            options={viewerPauseReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          />
        </StepDialog>
      )}
      {viewerCanResumeClock && <StepDialog step="resume" mostCharacters={0} onConfirm={steps.resume} />}
      {viewerCanExtendClock && (
        <StepDialog
          step="extend"
          mostCharacters={1000}
          missing={request.extensionNeedsDay && !until.trim() ? t('dayMissing') : null}
          onConfirm={(why) => steps.extend(why, request.extensionNeedsDay ? until.trim() : null)}
        >
          {request.extensionNeedsDay && (
            <TextField label={t('day')} hint={t('dayHint')} value={until} onChange={setUntil} />
          )}
        </StepDialog>
      )}
      {request.viewerCanLift && <StepDialog step="lift" mostCharacters={1000} onConfirm={steps.lift} />}
    </div>
  );
}
