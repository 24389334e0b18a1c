'use client';

import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { type LetterLocale, LetterLocaleDocument, SetLetterLocaleDocument } from '@/generated/graphql.ts';

const AS_PAGES = 'pages';

/** Formal letters may come in a language that the pages do not speak. */
export function LetterLanguage() {
  const t = useTranslations('account');
  const { data, refetch } = useQuery(LetterLocaleDocument);
  const [choose] = useMutation(SetLetterLocaleDocument);
  async function set(chosen: string) {
    const locale = chosen === AS_PAGES ? null : (chosen as LetterLocale);
    await choose({ variables: { locale } }).catch(() => undefined);
    await refetch();
  }
  return (
    <RadioGroup
      inRow
      label={t('letterLanguage')}
      hint={t('letterLanguageHint')}
      value={data?.viewer?.letterLocale ?? AS_PAGES}
      onChange={(chosen) => void set(chosen)}
      options={[
        { value: AS_PAGES, label: t('letterAsPages') },
        { value: 'EN', label: <span lang="en">English</span> },
        { value: 'DE', label: <span lang="de">Deutsch</span> },
        { value: 'FR', label: <span lang="fr">Français</span> },
      ]}
    />
  );
}
