'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { withProof } from '@/components/erasure/with-proof.ts';
import { useFormats } from '@/formats/use-formats.ts';
import { LookAtQuarantinedFileDocument, type QuarantinedFilePartsFragment } from '@/generated/graphql.ts';
import { DeedWithReason } from './deed-with-reason.tsx';
import type { DeedOutcome } from './use-deeds.ts';

/** Who looked at a file in quarantine and why, and the deed that takes it off the list of work or puts it back. */
export function LookAtFile({ file }: { file: QuarantinedFilePartsFragment }) {
  const t = useTranslations('desk.quarantine.look');
  const formats = useFormats();
  const [look] = useMutation(LookAtQuarantinedFileDocument, { refetchQueries: 'active' });
  const outcome = file.lookedAt ? 'AGAIN' : 'SETTLED';

  async function confirm(reason: string): Promise<DeedOutcome> {
    const input = { quarantinedFileId: file.id, lookCount: file.lookCount, outcome, reason } as const;
    const result = await withProof(
      async () => (await look({ variables: { input } })).data?.lookAtQuarantinedFile,
    );
    if (result?.__typename === 'StepUpNeeded') return 'notProven';
    return result?.__typename === 'QuarantinedFileLookedAt' ? 'done' : 'refused';
  }

  return (
    <div className="mt-2 flex flex-col items-start gap-2">
      {file.looks.map(({ officerName, lookedAt, outcome: said, reason }) => (
        <p key={lookedAt} className="text-sm text-ink-soft wrap-anywhere">
          {t(said, { name: officerName, date: formats.dateTime(lookedAt), reason })}
        </p>
      ))}
      <DeedWithReason deed={file.lookedAt ? 'lookAgain' : 'lookedAt'} onConfirm={confirm} />
    </div>
  );
}
