'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes.ts';
import { CheckIcon, FrostIcon, StoppedIcon, WaitingIcon } from '@/components/ui/icons.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type {
  RequestPartsFragment,
  StepPartsFragment,
  StepState,
  TimelineStepKind,
} from '@/generated/graphql.ts';
import { PackingProgress } from './packing-progress.tsx';

const marks: Record<StepState, string> = {
  DONE: 'border-done bg-done-wash text-done',
  CURRENT: 'border-waiting bg-waiting-wash text-waiting',
  WAITING: 'border-rule-strong bg-paper text-ink-soft',
  STOPPED: 'border-stopped bg-stopped-wash text-stopped',
};

export interface StoryProps {
  request: Pick<RequestPartsFragment, 'timeline' | 'state' | 'kind'> &
    Partial<Pick<RequestPartsFragment, 'progress'>>;
  /** Whose words: to the customer it says "you", to the officer it names the customer. */
  words?: 'requests.story' | 'desk.story';
}

const frost = 'border-frost bg-frost-wash text-frost';

/** A request from top to bottom: what has happened, what happens now, what comes then. */
export function Story({ request, words = 'requests.story' }: StoryProps) {
  const t = useTranslations(words);
  const has = (kind: TimelineStepKind, ...states: StepState[]) =>
    request.timeline.some(
      (step) => step.kind === kind && (states.length === 0 || states.includes(step.state)),
    );
  const isDoubted = has('HELD') || !has('READY', 'DONE');
  return (
    <ol aria-label={t('label')} className="flex flex-col">
      {request.timeline.map((step, index) => (
        <Step
          key={step.kind}
          step={step}
          words={words}
          isDoubted={isDoubted}
          isPacked={request.kind === 'ACCESS' || request.kind === 'PORTABILITY'}
          isPaused={request.state === 'DELAYED'}
          isLast={index === request.timeline.length - 1}
        >
          {step.kind === 'PACKED' && step.state === 'CURRENT' && request.progress && (
            <PackingProgress progress={request.progress} />
          )}
        </Step>
      ))}
    </ol>
  );
}

function Step({
  step,
  words,
  isDoubted,
  isPacked,
  isPaused,
  isLast,
  children,
}: {
  step: StepPartsFragment;
  words: NonNullable<StoryProps['words']>;
  /** The check found something: then its line must not say that all was well. */
  isDoubted: boolean;
  /** It is answered by an archive. */
  isPacked: boolean;
  /** Nothing is being done at the moment: then no line must say so. */
  isPaused: boolean;
  isLast: boolean;
  children?: ReactNode;
}) {
  const t = useTranslations(words);
  const formats = useFormats();
  const isDoubtful = isDoubted && step.kind === 'CHECKED' && step.state === 'DONE';
  const state = isPaused && step.state === 'CURRENT' ? 'WAITING' : step.state;
  const key = isDoubtful
    ? 'CHECKED.DOUBTED'
    : step.kind === 'ASKED' && !isPacked
      ? 'ASKED.OTHER'
      : (`${step.kind}.${state}` as const);
  return (
    <li aria-current={step.state === 'CURRENT' ? 'step' : undefined} className="flex gap-4">
      <div className="flex flex-col items-center">
        <span
          className={classes(
            'flex size-8 shrink-0 items-center justify-center rounded-full border',
            step.kind === 'FROZEN' ? frost : marks[step.state],
          )}
        >
          <Mark step={step} />
        </span>
        {!isLast && (
          <span className={classes('w-px flex-1', step.state === 'DONE' ? 'bg-done' : 'bg-rule-strong')} />
        )}
      </div>
      <div className={classes('flex min-w-0 flex-1 flex-col gap-1 pt-1', !isLast && 'pb-6')}>
        <p className={classes('font-medium', step.state === 'WAITING' && 'text-ink-soft')}>
          {t.has(key as 'ASKED.DONE') ? t(key as 'ASKED.DONE') : t(`${step.kind}.DONE`)}
          <span className="sr-only"> ({t(`stepState.${step.state}`)})</span>
        </p>
        {step.at && <p className="text-sm text-ink-soft">{formats.dateTime(step.at)}</p>}
        {children}
      </div>
    </li>
  );
}

function Mark({ step }: { step: StepPartsFragment }) {
  if (step.kind === 'FROZEN') return <FrostIcon />;
  if (step.state === 'DONE') return <CheckIcon />;
  if (step.state === 'STOPPED') return <StoppedIcon />;
  if (step.state === 'CURRENT') return <WaitingIcon />;
  return <span className="size-1.5 rounded-full bg-rule-strong" />;
}
