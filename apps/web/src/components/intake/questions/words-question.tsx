'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '@/components/ui/text-field.tsx';
import { QuestionFrame, type QuestionProps } from './question-frame.tsx';

export function WordsQuestion({ answers, onAnswer, ...frame }: QuestionProps) {
  const t = useTranslations('intake.words');
  const [words, setWords] = useState(answers.words);
  return (
    <QuestionFrame
      {...frame}
      title={t('title')}
      problems={[]}
      onContinue={() => onAnswer({ words: words.trim() })}
    >
      <TextField
        id="asked-words"
        label={t('label')}
        hint={t('hint')}
        rows={5}
        maxLength={4000}
        value={words}
        onChange={setWords}
      />
    </QuestionFrame>
  );
}
