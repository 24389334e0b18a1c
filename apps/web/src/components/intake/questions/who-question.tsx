'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Callout } from '@/components/ui/callout.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { type Answers, isVoiceOnly, WHO } from '../answers.ts';
import { QuestionFrame, type QuestionProps } from './question-frame.tsx';

/** Who was recorded by somebody else's device reads at once, before anything is written, what can and cannot be done. */
export function WhoQuestion({ answers, onAnswer, ...frame }: QuestionProps) {
  const t = useTranslations('intake.who');
  const [who, setWho] = useState(answers.who);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  return (
    <QuestionFrame
      {...frame}
      title={t('title')}
      problems={problems}
      onContinue={() =>
        who ? onAnswer({ who }) : setProblems([{ text: t('missing'), fieldId: 'asked-who' }])
      }
    >
      <RadioGroup
        id="asked-who"
        label={t('label')}
        error={problemOf(problems, 'asked-who')}
        value={who ?? ''}
        onChange={(value) => setWho(value as Answers['who'])}
        options={WHO.map((value) => ({ value, label: t(`option.${value}`) }))}
      />
      {isVoiceOnly(who) && (
        <Callout title={t('voicesTitle')} role="status">
          <p className="max-w-[65ch]">{t('voicesCan')}</p>
          <p className="max-w-[65ch]">{t('voicesCannot')}</p>
          <Disclosure title={t('why')}>
            <p className="max-w-[65ch] text-sm">{t('whyText')}</p>
          </Disclosure>
        </Callout>
      )}
    </QuestionFrame>
  );
}
