'use client';

import { useState } from 'react';
import { type Answers, NOTHING_ANSWERED } from './answers.ts';
import type { Received } from './ask-receipt.tsx';
import { CheckAnswers } from './check-answers.tsx';
import { QUESTIONS } from './questions/index.ts';

/** One question a page. What was answered stays while one goes back. */
export function AskQuestions({ onReceived }: { onReceived(received: Received): void }) {
  const [answers, setAnswers] = useState<Answers>(NOTHING_ANSWERED);
  const [place, setPlace] = useState(0);
  /** From the page on which all is checked one goes to a question and straight back. */
  const [returns, setReturns] = useState(false);
  const Question = QUESTIONS[place];
  if (!Question)
    return (
      <CheckAnswers
        answers={answers}
        onChange={(question) => {
          setReturns(true);
          setPlace(question);
        }}
        onReceived={onReceived}
      />
    );
  return (
    <Question
      key={place}
      number={place + 1}
      total={QUESTIONS.length}
      answers={answers}
      onAnswer={(given) => {
        setAnswers({ ...answers, ...given });
        setPlace(returns ? QUESTIONS.length : place + 1);
      }}
      onBack={place === 0 ? undefined : () => setPlace(returns ? QUESTIONS.length : place - 1)}
    />
  );
}
