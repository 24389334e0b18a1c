'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isoMoment } from '@/components/filing/answer-of.ts';
import type { StepOutcome } from '@/components/incident-room/outcome-of.ts';
import { StepDialog } from '@/components/incident-room/step-dialog.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { NoticeTextsInput } from '@/generated/graphql.ts';

const LOCALES = ['en', 'de', 'fr'] as const;
const EMPTY = { subject: '', body: '' };

interface ProposeNoticeProps {
  onConfirm(texts: NoticeTextsInput, from: string, until: string, words: string): Promise<StepOutcome>;
}

/** Words that everybody may read without signing in, for those whom no letter reaches. */
export function ProposeNotice({ onConfirm }: ProposeNoticeProps) {
  const t = useTranslations('letters.steps');
  const w = useTranslations('letters.wording');
  const [texts, setTexts] = useState({ en: EMPTY, de: EMPTY, fr: EMPTY });
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [begins, ends] = [isoMoment(from), isoMoment(until)];
  const isMissing =
    !begins || !ends || LOCALES.some((one) => !texts[one].subject.trim() || !texts[one].body.trim());
  return (
    <StepDialog
      deed="notice"
      look="outline"
      missing={isMissing ? t('noticeMissing') : null}
      onConfirm={(words) => onConfirm(texts, begins ?? '', ends ?? '', words)}
    >
      <TextField type="datetime-local" label={t('shownFrom')} value={from} onChange={setFrom} />
      <TextField type="datetime-local" label={t('shownUntil')} value={until} onChange={setUntil} />
      {LOCALES.map((locale) => (
        <fieldset key={locale} className="flex flex-col gap-2">
          <legend className="font-medium">{w(`locale.${locale}`)}</legend>
          <TextField
            label={w('part.subject')}
            lang={locale}
            maxLength={200}
            value={texts[locale].subject}
            onChange={(subject) => setTexts({ ...texts, [locale]: { ...texts[locale], subject } })}
          />
          <TextField
            label={t('body')}
            lang={locale}
            rows={3}
            maxLength={4000}
            value={texts[locale].body}
            onChange={(body) => setTexts({ ...texts, [locale]: { ...texts[locale], body } })}
          />
        </fieldset>
      ))}
    </StepDialog>
  );
}
