'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isoMoment } from '@/components/filing/answer-of.ts';
import { StepDialog } from '@/components/incident-room/step-dialog.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { LetterException } from '@/generated/graphql.ts';
import { LetterPreviews } from './letter-previews.tsx';
import type { PeopleParts } from './people-parts.ts';
import { ProposeNotice } from './propose-notice.tsx';
import { useLetterSteps } from './use-letter-steps.ts';

const GROUNDS: readonly LetterException[] = ['UNINTELLIGIBLE', 'LATER_MEASURES', 'EFFORT'];

/** What takes two: that the letters go out, that nobody need be told, what the authority ordered, a public notice. */
export function LetterSteps({ incident }: { incident: PeopleParts }) {
  const t = useTranslations('letters.steps');
  const x = useTranslations('letters.exception');
  const deeds = useLetterSteps(incident);
  const { wordings, waitingCount, exception } = incident.letters;
  const wording = wordings.at(-1);
  const [ground, setGround] = useState<LetterException | null>(null);
  const [orderedAt, setOrderedAt] = useState('');
  const ordered = isoMoment(orderedAt);
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
      {wording && waitingCount > 0 && (
        <StepDialog
          deed="letters"
          look="primary"
          onConfirm={(words) => deeds.proposeLetters(wording.number, words)}
        >
          <p>{t('waiting', { count: waitingCount })}</p>
          <LetterPreviews incidentId={incident.id} number={wording.number} />
        </StepDialog>
      )}
      <StepDialog
        deed="exception"
        look="outline"
        missing={exception || ground ? null : t('groundMissing')}
        onConfirm={(words) => deeds.proposeException(exception ? null : ground, words)}
      >
        {exception ? (
          <p>{t('takesBack')}</p>
        ) : (
          <RadioGroup
            label={t('ground')}
            value={ground}
            onChange={(value) => setGround(value as LetterException)}
            options={GROUNDS.map((value) => ({ value, label: x(value) }))}
          />
        )}
      </StepDialog>
      <StepDialog
        deed="order"
        look="outline"
        missing={ordered ? null : t('momentMissing')}
        onConfirm={(words) => deeds.proposeOrder(ordered ?? '', words)}
      >
        <TextField
          type="datetime-local"
          label={t('orderedAt')}
          value={orderedAt}
          onChange={setOrderedAt}
          autoFocus
        />
      </StepDialog>
      <ProposeNotice onConfirm={deeds.proposeNotice} />
    </div>
  );
}
