'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { ReadBreachLetterDocument } from '@/generated/graphql.ts';
import { LetterWords } from './letter-words.tsx';

/** A letter about what happened to this person's data. Opening it notes that it was read. */
export function BreachLetterPage({ id }: { id: string }) {
  const t = useTranslations('breachLetter');
  const formats = useFormats();
  const [open, { data, error }] = useMutation(ReadBreachLetterDocument);
  const isAsked = useRef(false);
  const ask = () => void open({ variables: { letterId: id } }).catch(() => undefined);
  useEffect(() => {
    // Read once, however often the page is drawn.
    if (isAsked.current) return;
    isAsked.current = true;
    void open({ variables: { letterId: id } }).catch(() => undefined);
  }, [open, id]);
  const letter = data?.readBreachLetter;
  if (error && !data) return <Failed error={error} onRetry={ask} />;
  if (!data) return <Skeleton rows={8} height={40} gap={16} />;
  if (!letter)
    return (
      <div className="flex flex-col items-start gap-4">
        <PageTitle>{t('absentTitle')}</PageTitle>
        <Link href="/">{t('home')}</Link>
      </div>
    );
  return (
    <article className="flex flex-col gap-8">
      <PageTitle lead={t('sentAt', { date: formats.dateTime(letter.sentAt) })}>{letter.subject}</PageTitle>
      <div
        lang={letter.locale?.toLowerCase()}
        className="flex max-w-[65ch] flex-col gap-5 text-lg wrap-break-word"
      >
        <LetterWords body={letter.body} />
      </div>
      <div className="no-print flex flex-wrap gap-4">
        <Button look="outline" onPress={() => window.print()}>
          {t('print')}
        </Button>
        <Link href="/" className="self-center">
          {t('home')}
        </Link>
      </div>
    </article>
  );
}
