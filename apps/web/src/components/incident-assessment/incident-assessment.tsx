'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import type { IncidentRoomPartsFragment } from '@/generated/graphql.ts';
import { AssessForm } from './assess-form.tsx';
import { AssessmentShown } from './assessment-shown.tsx';

/** How bad it is and what the law asks: the latest assessment, those before it, and a further one. */
export function IncidentAssessment({ incident }: { incident: IncidentRoomPartsFragment }) {
  const t = useTranslations('incidentAssessment');
  const [isAssessing, setAssessing] = useState(false);
  const [latest, ...earlier] = incident.assessments;
  return (
    <section aria-labelledby="assessment" className="flex flex-col gap-4">
      <SectionTitle id="assessment">{t('title')}</SectionTitle>
      {latest ? (
        <AssessmentShown assessment={latest} />
      ) : (
        <p className="max-w-[65ch] text-ink-soft">{t('none')}</p>
      )}
      {earlier.length > 0 && (
        <Disclosure title={t('earlier', { count: earlier.length })}>
          <ul className="flex flex-col gap-8">
            {earlier.map((assessment) => (
              <li key={assessment.number}>
                <AssessmentShown assessment={assessment} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {isAssessing ? (
        <AssessForm incidentId={incident.id} onDone={() => setAssessing(false)} />
      ) : (
        <div>
          <Button look="outline" onPress={() => setAssessing(true)}>
            {t(latest ? 'assessAnew' : 'assess')}
          </Button>
        </div>
      )}
    </section>
  );
}
