'use client';

import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { useRefusalWords } from '@/components/incident-room/use-refusal-words.ts';
import { Button } from '@/components/ui/button.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { LetterTextPartsFragment } from '@/generated/graphql.ts';
import type { PeopleParts } from './people-parts.ts';
import { type LetterWords, useLetterSteps } from './use-letter-steps.ts';

const LOCALES = ['en', 'de', 'fr'] as const;
const PARTS = ['subject', 'nature', 'consequences', 'measures', 'advice'] as const;

/** What everybody is told, in each language. The portal has a draft; officers say it in their own words. */
export function WordingForm({ incident }: { incident: PeopleParts }) {
  const t = useTranslations('letters.wording');
  const refusalWords = useRefusalWords();
  const { write } = useLetterSteps(incident);
  const { draft, wordings } = incident.letters;
  const [locale, setLocale] = useState<(typeof LOCALES)[number]>('en');
  const [texts, setTexts] = useState<LetterWords>(() => wordsOf(wordings.at(-1)?.texts ?? draft));
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaved, setSaved] = useState(false);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    setSaved(false);
    const missing = LOCALES.find((one) => PARTS.some((part) => !texts[one][part].trim()));
    if (missing) {
      setLocale(missing);
      return setProblem(t('missing'));
    }
    setProblem(null);
    setPending(true);
    try {
      const code = await write(texts);
      if (code === null) setSaved(true);
      else setProblem(refusalWords(code));
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  return (
    <ProblemForm onSubmit={submit} problems={problem ? [{ text: problem }] : []} error={error}>
      <p className="max-w-[65ch] text-ink-soft">{t('explain')}</p>
      <RadioGroup
        label={t('language')}
        inRow
        value={locale}
        onChange={(value) => setLocale(value as (typeof LOCALES)[number])}
        options={LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
      />
      {PARTS.map((part) => (
        <TextField
          key={`${locale}-${part}`}
          label={t(`part.${part}`)}
          lang={locale}
          rows={part === 'subject' ? undefined : 6}
          maxLength={part === 'subject' ? 200 : 4000}
          value={texts[locale][part]}
          onChange={(text) => setTexts({ ...texts, [locale]: { ...texts[locale], [part]: text } })}
        />
      ))}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" look="outline" isPending={isPending}>
          {t('save')}
        </Button>
        <p role="status">{isSaved ? t('saved') : ''}</p>
      </div>
    </ProblemForm>
  );
}

const EMPTY = { subject: '', nature: '', consequences: '', measures: '', advice: '' };

function wordsOf(texts: readonly LetterTextPartsFragment[]): LetterWords {
  const of = (locale: string) => {
    const found = texts.find((text) => text.locale.toLowerCase() === locale);
    if (!found) return EMPTY;
    const { subject, nature, consequences, measures, advice } = found;
    return { subject, nature, consequences, measures, advice };
  };
  return { en: of('en'), de: of('de'), fr: of('fr') };
}
