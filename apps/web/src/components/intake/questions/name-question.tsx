'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { QuestionFrame, type QuestionProps } from './question-frame.tsx';

export function NameQuestion({ answers, onAnswer, ...frame }: QuestionProps) {
  const t = useTranslations('intake.name');
  const [name, setName] = useState(answers.name);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  return (
    <QuestionFrame
      {...frame}
      title={t('title')}
      problems={problems}
      onContinue={() =>
        name.trim()
          ? onAnswer({ name: name.trim() })
          : setProblems([{ text: t('missing'), fieldId: 'asked-name' }])
      }
    >
      <TextField
        id="asked-name"
        label={t('label')}
        hint={t('hint')}
        error={problems[0]?.text}
        autoComplete="name"
        maxLength={200}
        value={name}
        onChange={setName}
      />
    </QuestionFrame>
  );
}
