'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { type Locale, SetLocaleDocument } from '@/generated/graphql.ts';
import { keysAreOn, setKeysOn } from '@/session/shortcut-keys.ts';
import { useLook } from '@/session/use-look.ts';
import { LetterLanguage } from './letter-language.tsx';

export function Preferences({ locale, getsLetters }: { locale: Locale; getsLetters: boolean }) {
  const t = useTranslations('account');
  const [setLocale] = useMutation(SetLocaleDocument);
  const [look, setLook] = useLook();
  const [keys, setKeys] = useState(true);
  useEffect(() => setKeys(keysAreOn()), []);
  return (
    <section className="flex flex-col gap-6">
      <SectionTitle>{t('preferences')}</SectionTitle>
      <RadioGroup
        inRow
        label={t('language')}
        hint={t('languageHint')}
        value={locale}
        onChange={(chosen) =>
          void setLocale({ variables: { locale: chosen as Locale } }).catch(() => undefined)
        }
        options={[
          { value: 'EN', label: <span lang="en">English</span> },
          { value: 'DE', label: <span lang="de">Deutsch</span> },
        ]}
      />
      {getsLetters && <LetterLanguage />}
      <RadioGroup
        inRow
        label={t('look')}
        hint={t('lookHint')}
        value={look}
        onChange={setLook}
        options={[
          { value: 'system', label: t('lookSystem') },
          { value: 'light', label: t('lookLight') },
          { value: 'dark', label: t('lookDark') },
        ]}
      />
      <Checkbox
        isSelected={keys}
        onChange={(on) => {
          setKeys(on);
          setKeysOn(on);
        }}
      >
        {t('keys')}
      </Checkbox>
    </section>
  );
}
