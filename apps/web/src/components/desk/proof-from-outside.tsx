'use client';

import { useTranslations } from 'next-intl';
import { useFormats } from '@/formats/use-formats.ts';
import type { IncidentQuery } from '@/generated/graphql.ts';
import { DeedWithReason } from './deed-with-reason.tsx';
import { downloadProof } from './download-proof.ts';

type Incident = NonNullable<NonNullable<IncidentQuery['desk']>['incident']>;
interface ProofFromOutsideProps {
  incident: Pick<Incident, 'proofName' | 'proofPath' | 'proofTaken'>;
  onTaken(): void;
}

/** The name of what the reporter attached, the way to take it, and who did so and why. */
export function ProofFromOutside({ incident, onTaken }: ProofFromOutsideProps) {
  const t = useTranslations('desk.incident');
  const p = useTranslations('desk.proof');
  const formats = useFormats();
  const { proofName, proofPath, proofTaken } = incident;
  if (proofName === null) return t('none');
  return (
    <span className="flex flex-col items-start gap-2">
      <span className="break-all">{proofName}</span>
      {proofPath !== null && (
        <span className="-ml-4">
          <DeedWithReason
            deed="proof"
            onConfirm={async (reason) => {
              const outcome = await downloadProof(proofPath, reason);
              if (outcome === 'done') onTaken();
              return outcome;
            }}
          />
        </span>
      )}
      {proofTaken.map(({ officerName, takenAt, reason }) => (
        <span key={`${takenAt} ${officerName}`} className="text-ink-soft">
          {p('taken', { name: officerName, date: formats.dateTime(takenAt), reason })}
        </span>
      ))}
    </span>
  );
}
