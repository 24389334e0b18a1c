'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Actions } from '@/components/ui/dialog.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import type { Answers } from '../answers.ts';

export interface QuestionProps {
  number: number;
  total: number;
  answers: Answers;
  onAnswer(given: Partial<Answers>): void;
  onBack?: () => void;
}

export interface QuestionFrameProps extends Pick<QuestionProps, 'number' | 'total' | 'onBack'> {
  title: string;
  lead?: ReactNode;
  problems: readonly ProblemFound[];
  onContinue(): void;
  children: ReactNode;
}

/** One question: its head takes the focus when it comes, so that everybody hears that the page is another. */
export function QuestionFrame({
  number,
  total,
  title,
  lead,
  problems,
  onContinue,
  onBack,
  children,
}: QuestionFrameProps) {
  const t = useTranslations('intake.door');
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (number > 1) head.current?.focus();
  }, [number]);
  return (
    <div className="flex flex-col gap-6">
      <div ref={head} tabIndex={-1} className="flex flex-col gap-2 outline-none">
        <p className="text-sm text-ink-soft">{t('step', { number, total })}</p>
        <PageTitle lead={lead}>{title}</PageTitle>
      </div>
      <ProblemForm
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          onContinue();
        }}
        problems={problems}
        className="gap-6"
      >
        {children}
        <Actions>
          <Button type="submit" look="primary">
            {t('continue')}
          </Button>
          {onBack && (
            <Button look="quiet" onPress={onBack}>
              {t('back')}
            </Button>
          )}
        </Actions>
      </ProblemForm>
    </div>
  );
}
