'use client';

import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import type { FormAnswer, FormFieldPartsFragment } from '@/generated/graphql.ts';
import { answerOf } from './answer-of.ts';
import { FormFieldEditor } from './form-field-editor.tsx';
import type { FilingRefusal } from './use-filing-deeds.ts';
import { useFilingWords } from './use-filing-words.ts';

type Field = FormFieldPartsFragment;

export interface FilingFormProps {
  fields: readonly Field[];
  changes: ReadonlyMap<string, FormAnswer>;
  onChange(changes: ReadonlyMap<string, FormAnswer>): void;
  onSave(answers: FormAnswer[]): Promise<FilingRefusal | null>;
}

/** The whole form, group by group. What was changed is kept on the screen until it is saved. */
export function FilingForm({ fields, changes, onChange, onSave }: FilingFormProps) {
  const t = useTranslations('filing.form');
  const words = useFilingWords(fields);
  const [isPending, setPending] = useState(false);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [error, setError] = useState<unknown>(null);

  async function save(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    setProblems([]);
    setPending(true);
    try {
      const refusal = await onSave([...changes.values()]);
      if (refusal === null) onChange(new Map());
      else setProblems(problemsOf(refusal, words(refusal)));
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  return (
    <ProblemForm onSubmit={save} problems={problems} error={error} className="gap-10">
      {groupsOf(fields).map(([group, members]) => (
        <section key={group.id} aria-labelledby={`group-${group.id}`} className="flex flex-col gap-6">
          <SectionTitle id={`group-${group.id}`}>{group.label}</SectionTitle>
          {members.map((field) => (
            <FormFieldEditor
              key={field.id}
              field={field}
              answer={changes.get(field.id) ?? answerOf(field)}
              error={problemOf(problems, `field-${field.id}`)}
              onChange={(answer) => onChange(new Map(changes).set(field.id, answer))}
            />
          ))}
        </section>
      ))}
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-4 border-t border-rule bg-paper px-4 py-3">
        <Button type="submit" look="primary" isPending={isPending} isDisabled={changes.size === 0}>
          {t('save')}
        </Button>
        <p role="status" className="text-ink-soft">
          {changes.size === 0 ? t('allSaved') : t('unsaved', { count: changes.size })}
        </p>
      </div>
    </ProblemForm>
  );
}

function problemsOf({ fields }: FilingRefusal, text: string): ProblemFound[] {
  return fields.length === 0
    ? [{ text }]
    : fields.map((id) => ({ text, fieldId: `field-${id}` })).slice(0, 1);
}

function groupsOf(fields: readonly Field[]): [group: { id: string; label: string }, members: Field[]][] {
  const groups = new Map<string, [{ id: string; label: string }, Field[]]>();
  for (const field of fields) {
    const [, members] = groups.get(field.groupId) ?? [null, []];
    groups.set(field.groupId, [{ id: field.groupId, label: field.group }, [...members, field]]);
  }
  return [...groups.values()];
}
