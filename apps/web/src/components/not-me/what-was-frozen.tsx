'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Actions } from '@/components/ui/dialog.tsx';
import { useSpan } from '@/formats/use-span.ts';
import type { ReportPartsFragment } from '@/generated/graphql.ts';
import { ConfirmDeletion } from './confirm-deletion.tsx';

export interface WhatWasFrozenProps {
  report: ReportPartsFragment;
  frozenAfterMs: number;
  onClose(): void;
}

/** The answer to "this is not me": what is frozen, the case number, what happens next, what the reporter can do. */
export function WhatWasFrozen({ report, frozenAfterMs, onClose }: WhatWasFrozenProps) {
  const t = useTranslations('notMe');
  const span = useSpan();
  return (
    <>
      <Callout
        look="frozen"
        role="status"
        title={t.rich('received', {
          caseNumber: report.caseNumber,
          number: (words) => <span className="whitespace-nowrap">{words}</span>,
        })}
      >
        <p>
          {t('frozen', {
            recordings: report.frozenRecordingCount,
            archives: report.frozenArchiveCount,
            duration: span(frozenAfterMs),
          })}
        </p>
      </Callout>
      <div className="flex flex-col gap-1">
        <h3 className="font-medium">{t('nextTitle')}</h3>
        <p>{t('next')}</p>
      </div>
      {(report.viewerCanConfirmDeletion || report.deletionConfirmedAt) && (
        <div className="flex flex-col gap-3">
          <div className="flex flex-col gap-1">
            <h3 className="font-medium">{t('deleteTitle')}</h3>
            <p>{t('delete')}</p>
          </div>
          <ConfirmDeletion reportId={report.id} />
        </div>
      )}
      <Actions>
        <Button look="primary" autoFocus onPress={onClose}>
          {t('back')}
        </Button>
      </Actions>
    </>
  );
}
