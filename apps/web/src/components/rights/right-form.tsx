'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { Link } from '@/components/ui/link.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { AskedForRightFragment } from '@/generated/graphql.ts';

export interface RightFormProps {
  right: 'correction' | 'restriction' | 'objection';
  problems: readonly ProblemFound[];
  /** Finds what is missing; null when something is. Throws what went wrong on the way. */
  onAsk(): Promise<AskedForRightFragment | null | undefined>;
  children: ReactNode;
}

/** Asks, and goes to the request; says what stood in the way. */
export function RightForm({ right, problems, onAsk, children }: RightFormProps) {
  const t = useTranslations('rights');
  const formats = useFormats();
  const router = useRouter();
  const [result, setResult] = useState<AskedForRightFragment | null>(null);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const refusal = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (result) refusal.current?.focus();
  }, [result]);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    setResult(null);
    setPending(true);
    try {
      const asked = (await onAsk()) ?? null;
      if (asked?.__typename === 'RequestAccepted') router.push(`/requests/${asked.request.id}`);
      else setResult(asked);
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  return (
    <ProblemForm onSubmit={submit} problems={problems} error={error} className="gap-8">
      {result?.__typename === 'AlreadyOpen' && (
        <Callout ref={refusal} look="waiting" role="alert" title={t('alreadyOpen')}>
          <Link href={`/requests/${result.requestId}`}>{t('toOpen')}</Link>
        </Callout>
      )}
      {result?.__typename === 'AskNotPossible' && (
        <Callout ref={refusal} role="alert" title={t('notPossible')} />
      )}
      {result?.__typename === 'TooManyAttempts' && (
        <Callout ref={refusal} role="alert" title={t('tooMany', { time: formats.time(result.retryAt) })} />
      )}
      {children}
      <div className="flex flex-col items-start gap-4 border-t border-rule pt-6">
        <p className="max-w-[65ch] text-ink-soft">{t(`${right}.whatThen`)}</p>
        <Button type="submit" look="primary" isPending={isPending} className="w-full sm:w-auto">
          {t(`${right}.send`)}
        </Button>
      </div>
    </ProblemForm>
  );
}
