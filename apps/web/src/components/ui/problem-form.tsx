'use client';

import type { ReactNode, SyntheticEvent } from 'react';
import { Form } from 'react-aria-components';
import { classes } from './classes.ts';
import { ErrorSummary, type ProblemFound } from './error-summary.tsx';
import { Failed } from './failed.tsx';

export interface ProblemFormProps {
  onSubmit(event: SyntheticEvent): void;
  /** What is wrong with what was entered. */
  problems: readonly ProblemFound[];
  /** What went wrong on the way. */
  error?: unknown;
  className?: string;
  /** Stands before the problems: what the form is for. */
  lead?: ReactNode;
  children: ReactNode;
}

/** A form that says at its head what is wrong, and checks nothing by the browser's own bubbles. */
export function ProblemForm({ onSubmit, problems, error, className, lead, children }: ProblemFormProps) {
  return (
    <Form
      method="post"
      onSubmit={onSubmit}
      validationBehavior="aria"
      className={classes('flex flex-col', className ?? 'gap-4')}
    >
      {lead}
      <ErrorSummary problems={problems} />
      {error !== undefined && error !== null && <Failed error={error} />}
      {children}
    </Form>
  );
}
