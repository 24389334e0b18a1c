'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { ProposeReviewedReleaseDocument, type ReviewProgressPartsFragment } from '@/generated/graphql.ts';

export interface ProposeReleaseProps {
  requestId: string;
  version: number;
  progress: ReviewProgressPartsFragment;
}

const KNOWN = ['NOT_PROVEN', 'NOT_HEARD', 'ALREADY_PROPOSED', 'REQUEST_CHANGED_MEANWHILE'] as const;

/** Shut until everything was heard and decided on; then it asks another officer. The server says the same. */
export function ProposeRelease({ requestId, version, progress }: ProposeReleaseProps) {
  const t = useTranslations('reviewRoom.propose');
  const [propose] = useMutation(ProposeReviewedReleaseDocument, { refetchQueries: 'active' });
  const [reason, setReason] = useState('');
  const [isPending, setPending] = useState(false);
  const [isProposed, setProposed] = useState(false);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [error, setError] = useState<unknown>(null);
  const open = progress.itemCount - progress.decidedCount;

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    setProblems(reason.trim() ? [] : [{ text: t('reasonMissing'), fieldId: 'propose-reason' }]);
    if (!reason.trim()) return;
    setPending(true);
    try {
      const outcome = await attempt();
      if (outcome === 'done') setProposed(true);
      else setProblems([{ text: t(`refused.${KNOWN.find((code) => code === outcome) ?? 'OTHER'}`) }]);
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  async function attempt(): Promise<string> {
    const variables = { step: { requestId, version }, reason: reason.trim() };
    const once = async () => (await propose({ variables })).data?.proposeRelease;
    let result = await once();
    if (result?.__typename === 'StepUpNeeded') {
      if (!(await askForProof())) return 'NOT_PROVEN';
      result = await once();
    }
    if (result?.__typename === 'DecisionProposed') return 'done';
    return (result && 'code' in result && result.code) || 'OTHER';
  }

  return (
    <section aria-labelledby="propose" className="flex max-w-2xl flex-col gap-4 border-t border-rule pt-6">
      <SectionTitle id="propose">{t('title')}</SectionTitle>
      {isProposed ? (
        <Callout look="done" role="status" title={t('doneTitle')}>
          <p>{t('doneText')}</p>
        </Callout>
      ) : open > 0 ? (
        <p>{t('missing', { open })}</p>
      ) : (
        <>
          <p>{t('ready')}</p>
          <ProblemForm onSubmit={submit} problems={problems} error={error}>
            <TextField
              id="propose-reason"
              label={t('reason')}
              hint={t('reasonHint')}
              error={problems.find(({ fieldId }) => fieldId)?.text}
              rows={3}
              maxLength={1000}
              value={reason}
              onChange={setReason}
            />
            <Button type="submit" look="primary" className="self-start" isPending={isPending}>
              {t('confirm')}
            </Button>
          </ProblemForm>
        </>
      )}
    </section>
  );
}
