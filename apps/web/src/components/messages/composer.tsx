'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { type AttachmentPartsFragment, WriteMessageDocument } from '@/generated/graphql.ts';
import { UnsentFiles } from './unsent-files.tsx';
import type { Side } from './use-thread.ts';

export interface ComposerProps {
  requestId: string;
  side: Side;
  unsent: readonly AttachmentPartsFragment[];
  onSent(): Promise<unknown>;
}

const REFUSALS = [
  'EMPTY',
  'TOO_LONG',
  'TOO_MANY_FILES',
  'FILE_GONE',
  'THREAD_FULL',
  'TOO_MANY_ATTEMPTS',
] as const;
type Known = (typeof REFUSALS)[number];
const isKnown = (code: string): code is Known => (REFUSALS as readonly string[]).includes(code);
const LONGEST = 8000;

/** A message to the other side. What was typed stays until it was sent. */
export function Composer({ requestId, side, unsent, onSent }: ComposerProps) {
  const t = useTranslations('messages');
  const [write] = useMutation(WriteMessageDocument);
  const [body, setBody] = useState('');
  const [isPending, setPending] = useState(false);
  const [isSent, setSent] = useState(false);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    setSent(false);
    setProblems(body.trim() ? [] : [{ text: t('refused.EMPTY'), fieldId: 'message' }]);
    if (!body.trim()) return;
    setPending(true);
    try {
      const input = { requestId, body, attachmentIds: unsent.map(({ id }) => id) };
      const outcome = (await write({ variables: { input } })).data?.writeMessage;
      if (outcome?.__typename === 'MessageSent') {
        setBody('');
        setSent(true);
        await onSent();
      } else {
        const code = outcome?.code ?? '';
        setProblems([{ text: isKnown(code) ? t(`refused.${code}`) : t('refused.other') }]);
      }
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  return (
    <div className="flex flex-col gap-3 border-t border-rule pt-4">
      <ProblemForm onSubmit={submit} problems={problems} error={error}>
        <TextField
          id="message"
          label={t(`${side}.write`)}
          hint={t(`${side}.writeHint`)}
          error={problems.find(({ fieldId }) => fieldId)?.text}
          rows={4}
          maxLength={LONGEST}
          value={body}
          onChange={(text) => {
            setBody(text);
            setSent(false);
          }}
        />
        <UnsentFiles requestId={requestId} unsent={unsent} onChange={onSent} />
        <Button type="submit" look="primary" className="self-start" isPending={isPending}>
          {t('send')}
        </Button>
      </ProblemForm>
      <p role="status" className="text-sm text-done">
        {isSent && t(`${side}.sent`)}
      </p>
    </div>
  );
}
