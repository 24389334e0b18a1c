'use client';

import { useTranslations } from 'next-intl';
import { LetterPreviews } from '@/components/letters-room/letter-previews.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import type { IncidentRoomPartsFragment } from '@/generated/graphql.ts';
import { IncidentStepStory } from './incident-step-story.tsx';
import { ProposeAwareness } from './propose-awareness.tsx';
import { ProposeClosing } from './propose-closing.tsx';
import { StepDialog } from './step-dialog.tsx';
import { useIncidentSteps } from './use-incident-steps.ts';

/** What of an incident takes two officers: what was proposed, and what this one may propose or decide. */
export function IncidentSteps({ incident }: { incident: IncidentRoomPartsFragment }) {
  const t = useTranslations('incidentRoom.steps');
  const deeds = useIncidentSteps(incident);
  const open = incident.steps.find(({ state }) => state === 'PROPOSED');
  const past = incident.steps.filter((step) => step !== open);
  const isOpen = incident.state === 'OPEN';
  if (!isOpen && past.length === 0) return null;
  return (
    <section aria-labelledby="steps" className="flex flex-col gap-4">
      <SectionTitle id="steps">{t('title')}</SectionTitle>
      {open && (
        <Callout look="waiting" title={t(open.viewerCanDecide ? 'yourTurn' : 'waits')}>
          <IncidentStepStory step={open} />
          {open.wordingNumber && <LetterPreviews incidentId={incident.id} number={open.wordingNumber} />}
          <div className="flex flex-col gap-3 sm:flex-row">
            {open.viewerCanDecide && (
              <>
                <StepDialog
                  deed="confirm"
                  look="primary"
                  onConfirm={(words) => deeds.decide(open.id, 'CONFIRM', words)}
                />
                <StepDialog
                  deed="reject"
                  look="outline"
                  onConfirm={(words) => deeds.decide(open.id, 'REJECT', words)}
                />
              </>
            )}
            {open.viewerCanTakeBack && (
              <StepDialog
                deed="takeBack"
                look="outline"
                onConfirm={(words) => deeds.decide(open.id, 'REJECT', words)}
              />
            )}
          </div>
        </Callout>
      )}
      {isOpen && !open && (
        <>
          <p className="max-w-[65ch] text-ink-soft">{t('text')}</p>
          <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
            <ProposeAwareness onConfirm={deeds.proposeAwareness} />
            <StepDialog deed="lift" look="outline" onConfirm={deeds.proposeLifting} />
            <ProposeClosing stillOpen={incident.stillOpen} onConfirm={deeds.proposeClosing} />
          </div>
        </>
      )}
      {past.length > 0 && (
        <Disclosure title={t('past', { count: past.length })}>
          <ul className="flex flex-col gap-4">
            {past.map((step) => (
              <li key={step.id}>
                <IncidentStepStory step={step} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
