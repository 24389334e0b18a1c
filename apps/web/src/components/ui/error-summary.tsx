'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { StoppedIcon } from './icons.tsx';

export interface ProblemFound {
  text: string;
  /** The `id` of the field it is about; the line then leads there. */
  fieldId?: string;
}

/** What is wrong with one field, to be said beside it as well. */
export function problemOf(problems: readonly ProblemFound[], fieldId: string): string | undefined {
  return problems.find((problem) => problem.fieldId === fieldId)?.text;
}

/** A date and a choice have no field of their own to stand in: their first part takes the focus. */
function focusField(fieldId: string): void {
  const field = document.getElementById(fieldId);
  const part = field?.querySelector<HTMLElement>(
    '[role=spinbutton], input[type=radio], input[type=checkbox]',
  );
  (part ?? field)?.focus();
}

/** What is wrong with a form, at its head. It takes the focus whenever a new list of problems comes. */
export function ErrorSummary({ problems }: { problems: readonly ProblemFound[] }) {
  const t = useTranslations('common');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="flex gap-3 rounded-md border-l-4 border-stopped bg-stopped-wash p-4 text-ink"
    >
      <StoppedIcon className="mt-1 shrink-0 text-stopped" />
      <div className="flex min-w-0 flex-col gap-1">
        <p className="font-medium">{t('problemTitle', { count: problems.length })}</p>
        <ul className="flex flex-col gap-1">
          {problems.map(({ text, fieldId }) => (
            <li key={text} className="wrap-break-word">
              {fieldId ? (
                <a
                  href={`#${fieldId}`}
                  className="underline underline-offset-4"
                  onClick={(event) => {
                    event.preventDefault();
                    focusField(fieldId);
                  }}
                >
                  {text}
                </a>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
