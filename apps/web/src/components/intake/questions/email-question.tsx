'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { isAddress } from '../is-address.ts';
import { QuestionFrame, type QuestionProps } from './question-frame.tsx';

export function EmailQuestion({ answers, onAnswer, ...frame }: QuestionProps) {
  const t = useTranslations('intake.email');
  const [email, setEmail] = useState(answers.email);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  return (
    <QuestionFrame
      {...frame}
      title={t('title')}
      problems={problems}
      onContinue={() =>
        isAddress(email)
          ? onAnswer({ email: email.trim() })
          : setProblems([{ text: t('wrong'), fieldId: 'asked-email' }])
      }
    >
      <TextField
        id="asked-email"
        label={t('label')}
        hint={t('hint')}
        error={problems[0]?.text}
        type="email"
        autoComplete="email"
        maxLength={254}
        value={email}
        onChange={setEmail}
      />
    </QuestionFrame>
  );
}
