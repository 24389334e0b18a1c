'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { Link } from '@/components/ui/link.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { type Answers, KINDS } from '../answers.ts';
import { QuestionFrame, type QuestionProps } from './question-frame.tsx';

export function KindQuestion({ answers, onAnswer, ...frame }: QuestionProps) {
  const t = useTranslations('intake.kind');
  const [kind, setKind] = useState(answers.kind);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  return (
    <QuestionFrame
      {...frame}
      title={t('title')}
      lead={
        <>
          {t('lead')} <Link href="/sign-in">{t('signIn')}</Link>
        </>
      }
      problems={problems}
      onContinue={() =>
        kind ? onAnswer({ kind }) : setProblems([{ text: t('missing'), fieldId: 'asked-kind' }])
      }
    >
      <RadioGroup
        id="asked-kind"
        label={t('label')}
        error={problemOf(problems, 'asked-kind')}
        value={kind ?? ''}
        onChange={(value) => setKind(value as Answers['kind'])}
        options={KINDS.map((value) => ({
          value,
          label: t(`option.${value}`),
          hint: t(`hint.${value}`),
        }))}
      />
    </QuestionFrame>
  );
}
