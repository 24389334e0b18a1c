'use client';

import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { FilingQuery } from '@/generated/graphql.ts';
import type { FilingRefusal } from './use-filing-deeds.ts';
import { useFilingWords } from './use-filing-words.ts';

type Message = NonNullable<FilingQuery['filing']>['messages'][number];

export interface AuthorityMessagesProps {
  messages: readonly Message[];
  onAnswer(messageId: string, words: string): Promise<FilingRefusal | null>;
}

/** What the authority said, and what was answered; what waits for an answer has its form. */
export function AuthorityMessages({ messages, onAnswer }: AuthorityMessagesProps) {
  const t = useTranslations('filing.messages');
  const formats = useFormats();
  const answers = new Map(messages.map((message) => [message.answersId, message]));
  const asked = messages.filter(({ kind }) => kind !== 'ANSWER');
  return (
    <section aria-labelledby="authority-messages" className="flex flex-col gap-4">
      <SectionTitle id="authority-messages">{t('title')}</SectionTitle>
      {asked.length === 0 && <p className="text-ink-soft">{t('none')}</p>}
      <ul className="flex flex-col gap-6">
        {asked.map((message) => {
          const answer = answers.get(message.id);
          const waits = !answer && message.kind !== 'ACKNOWLEDGEMENT';
          return (
            <li key={message.id} className="flex max-w-[65ch] flex-col gap-2 wrap-break-word">
              <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
                <span className="font-medium text-ink">{t(`kind.${message.kind}`)}</span>
                <span>
                  {t('by', { name: message.writtenByName ?? '', date: formats.dateTime(message.writtenAt) })}
                </span>
                {waits && (
                  <StateMark look="waiting">
                    {message.answerBy
                      ? t('waitsBy', { date: formats.dateTime(message.answerBy) })
                      : t('waits')}
                  </StateMark>
                )}
              </p>
              {message.reference && <p>{t('reference', { reference: message.reference })}</p>}
              {message.words && <p className="whitespace-pre-line">{message.words}</p>}
              {answer && (
                <div className="border-l-2 border-rule pl-4">
                  <p className="text-sm text-ink-soft">
                    {t('answered', {
                      name: answer.writtenByName ?? '',
                      date: formats.dateTime(answer.writtenAt),
                    })}
                  </p>
                  <p className="whitespace-pre-line">{answer.words}</p>
                </div>
              )}
              {waits && <AnswerForm id={message.id} onAnswer={(words) => onAnswer(message.id, words)} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function AnswerForm({
  id,
  onAnswer,
}: {
  id: string;
  onAnswer(words: string): Promise<FilingRefusal | null>;
}) {
  const t = useTranslations('filing.messages');
  const refusalWords = useFilingWords([]);
  const [words, setWords] = useState('');
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    if (!words.trim()) return setProblem(t('wordsMissing'));
    setProblem(null);
    setPending(true);
    try {
      const refusal = await onAnswer(words.trim());
      if (refusal) setProblem(refusalWords(refusal));
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  const fieldId = `answer-${id}`;
  return (
    <ProblemForm onSubmit={submit} problems={problem ? [{ text: problem, fieldId }] : []} error={error}>
      <TextField
        id={fieldId}
        label={t('answer')}
        hint={t('answerHint')}
        error={problem ?? undefined}
        rows={3}
        maxLength={8000}
        value={words}
        onChange={setWords}
      />
      <div>
        <Button type="submit" look="outline" isPending={isPending}>
          {t('send')}
        </Button>
      </div>
    </ProblemForm>
  );
}
