'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { outcomeOf } from '@/components/incident-room/outcome-of.ts';
import { useRefusalWords } from '@/components/incident-room/use-refusal-words.ts';
import { Button } from '@/components/ui/button.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { AssessIncidentDocument, type BreachDuty } from '@/generated/graphql.ts';
import { type Answers, answersTo, isAmountRight, partOf, type Question, toFactsInput } from './answers.ts';
import { type Judged, JudgementFields } from './judgement-fields.tsx';
import { QuestionField } from './question-field.tsx';

const DUTIES: readonly BreachDuty[] = ['NOTIFY_AUTHORITY', 'TELL_PEOPLE'];
const PARTS = ['happened', 'people', 'data', 'identifiers', 'circumstances', 'protection', 'since'] as const;
/** Seldom needed: one key away. */
const FURTHER_PARTS = ['opens', 'modifiers'] as const;
type Part = (typeof PARTS)[number] | (typeof FURTHER_PARTS)[number];
const NOTHING: Judged = { verdict: null, reason: '' };

export interface AssessFieldsProps {
  incidentId: string;
  questions: readonly Question[];
  onDone(): void;
}

/** The facts of a breach and what the officer decides, kept as a further assessment. */
export function AssessFields({ incidentId, questions, onDone }: AssessFieldsProps) {
  const t = useTranslations('incidentAssessment.form');
  const refusalWords = useRefusalWords();
  const [assess] = useMutation(AssessIncidentDocument);
  const [answers, setAnswers] = useState<Answers>(() => answersTo(questions));
  const [judged, setJudged] = useState<Partial<Record<BreachDuty, Judged>>>({});
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  function found(): ProblemFound[] {
    const all: ProblemFound[] = [];
    if (!isAmountRight(answers['people.count']))
      all.push({ text: t('amountWrong'), fieldId: 'people-at-least' });
    const data = questions.filter((question) => partOf(question) === 'data');
    if (data.every(({ path }) => answers[path]?.length === 0)) all.push({ text: t('dataMissing') });
    for (const duty of DUTIES) {
      const { verdict, reason } = judged[duty] ?? NOTHING;
      if (verdict && !reason.trim()) all.push({ text: t('reasonMissing'), fieldId: `why-${duty}` });
    }
    return all;
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    const wrong = found();
    setProblems(wrong);
    if (wrong.length > 0) return;
    setPending(true);
    const judgements = DUTIES.flatMap((duty) => {
      const { verdict, reason } = judged[duty] ?? NOTHING;
      return verdict ? [{ duty, verdict, reason: reason.trim() }] : [];
    });
    const variables = { incidentId, facts: toFactsInput(questions, answers), judgements };
    try {
      const code = await outcomeOf(async () => (await assess({ variables })).data?.assessIncident);
      if (code === null) return onDone();
      setProblems([{ text: refusalWords(code) }]);
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  const errorOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.text;
  const fieldsOf = (part: Part) => (
    <div className="grid gap-4 sm:grid-cols-2">
      {questions
        .filter((question) => partOf(question) === part)
        .map((question) => (
          <QuestionField
            key={question.path}
            question={question}
            answer={answers[question.path] ?? null}
            error={question.kind === 'AMOUNT' ? errorOf('people-at-least') : undefined}
            onChange={(answer) => setAnswers({ ...answers, [question.path]: answer })}
          />
        ))}
    </div>
  );

  return (
    <ProblemForm
      onSubmit={submit}
      problems={problems}
      error={error}
      className="gap-6 border-l-2 border-accent pl-4"
      lead={
        <div className="flex flex-col gap-1">
          <h3 className="font-semibold">{t('title')}</h3>
          <p className="max-w-[65ch] text-ink-soft">{t('explain')}</p>
        </div>
      }
    >
      {PARTS.map((part) => (
        <fieldset key={part} className="flex min-w-0 flex-col gap-3">
          <legend className="mb-3 font-serif text-lg">{t(`part.${part}`)}</legend>
          {fieldsOf(part)}
        </fieldset>
      ))}
      {FURTHER_PARTS.map((part) => (
        <Disclosure key={part} title={t(`part.${part}`)}>
          {fieldsOf(part)}
        </Disclosure>
      ))}
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="mb-1 font-serif text-lg">{t('judge')}</legend>
        <p className="max-w-[65ch] text-ink-soft">{t('judgeHint')}</p>
        {DUTIES.map((duty) => (
          <JudgementFields
            key={duty}
            duty={duty}
            judged={judged[duty] ?? NOTHING}
            error={errorOf(`why-${duty}`)}
            onChange={(next) => setJudged({ ...judged, [duty]: next })}
          />
        ))}
      </fieldset>
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button type="submit" look="primary" isPending={isPending}>
          {t('submit')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </ProblemForm>
  );
}
