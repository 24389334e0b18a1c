'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';

const CHOICES = ['copy', 'portability', 'correction', 'restriction', 'objection', 'erasure'] as const;

/** Every right of somebody whose voice is held, in plain words: one question, and a page for each answer. */
export function ChooseRight() {
  const t = useTranslations('rights.choose');
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <Link href="/requests" className="self-start">
          {t('back')}
        </Link>
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      </div>
      <ul className="flex flex-col border-t border-rule">
        {CHOICES.map((choice) => (
          <li key={choice} className="flex flex-col gap-1 border-b border-rule py-4">
            <Link href={`/requests/new/${choice}`} className="self-start text-lg font-medium">
              {t(`${choice}.title`)}
            </Link>
            <p className="max-w-[65ch] text-ink-soft">{t(`${choice}.text`)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
