'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { inputClasses } from '@/components/ui/field.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { type LetterKind, type LetterLocale, LetterPreviewDocument } from '@/generated/graphql.ts';

const KINDS = [
  'IDENTITY_NEEDED',
  'EXTENDED',
  'REFUSED',
  'PARTLY',
  'ANSWERED',
  'ERASED',
  'READY',
  'RECEIVED',
] as const;
const OWN_WORDS = ['IDENTITY_NEEDED', 'EXTENDED', 'REFUSED', 'PARTLY', 'ANSWERED', 'ERASED'] as const;
type WithOwnWords = (typeof OWN_WORDS)[number];
const takesWords = (kind: LetterKind): kind is WithOwnWords =>
  (OWN_WORDS as readonly LetterKind[]).includes(kind);
const LANGUAGES = { EN: 'English', DE: 'Deutsch', FR: 'Français' } as const;
const LONGEST = 4000;

/** Each letter of the law as this customer would get it, before anything is sent. */
export function LetterPicker({ requestId }: { requestId: string }) {
  const t = useTranslations('messages.letters');
  return (
    <Disclosure title={t('title')}>
      <Preview requestId={requestId} />
    </Disclosure>
  );
}

function Preview({ requestId }: { requestId: string }) {
  const t = useTranslations('messages.letters');
  const [kind, setKind] = useState<LetterKind>('IDENTITY_NEEDED');
  const [locale, setLocale] = useState<LetterLocale | ''>('');
  const [text, setText] = useState('');
  const written = useDeferredValue(text);
  const { data, previousData, error } = useQuery(LetterPreviewDocument, {
    variables: { id: requestId, kind, locale: locale || null, text: takesWords(kind) ? written : '' },
    fetchPolicy: 'cache-and-network',
  });
  const preview = (data ?? previousData)?.desk?.request?.letterPreview;
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-[65ch] text-sm text-ink-soft">{t('lead')}</p>
      <div className="flex flex-col gap-4 sm:flex-row">
        <label className="flex min-w-0 flex-1 flex-col gap-1">
          <span className="font-medium">{t('which')}</span>
          <select
            value={kind}
            onChange={({ target }) => setKind(target.value as LetterKind)}
            className={inputClasses}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="flex min-w-0 flex-1 flex-col gap-1">
          <span className="font-medium">{t('language')}</span>
          <select
            value={locale}
            onChange={({ target }) => setLocale(target.value as LetterLocale | '')}
            className={inputClasses}
          >
            <option value="">{t('theirs')}</option>
            {Object.entries(LANGUAGES).map(([value, name]) => (
              <option key={value} value={value} lang={value.toLowerCase()}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {takesWords(kind) && (
        <TextField
          label={t(`words.${kind}`)}
          hint={t('wordsHint')}
          rows={3}
          maxLength={LONGEST}
          value={text}
          onChange={setText}
        />
      )}
      <p className="max-w-[65ch] text-sm">{t(`goesOut.${kind}`)}</p>
      {error && <Failed error={error} />}
      {!preview && !error && <Skeleton rows={4} height={40} gap={12} />}
      {preview && (
        <section
          aria-label={t('preview')}
          lang={preview.locale.toLowerCase()}
          className="flex flex-col gap-3 rounded-md border border-rule bg-raised p-4 sm:p-6"
        >
          <p className="font-serif text-lg wrap-break-word">{preview.subject}</p>
          <p className="max-w-[65ch] whitespace-pre-line wrap-break-word">{preview.body}</p>
        </section>
      )}
    </div>
  );
}
