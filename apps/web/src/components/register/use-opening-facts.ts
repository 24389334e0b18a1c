'use client';

import { useTranslations } from 'next-intl';
import type { Fact } from '@/components/ui/fact-list.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { OpeningPartsFragment } from '@/generated/graphql.ts';

/** How an incident began, and on what it rests that it was known since then. */
export function useOpeningFacts(): (incident: OpeningPartsFragment) => Fact[] {
  const t = useTranslations('register.awareness');
  const formats = useFormats();
  return ({ awareness, opening }) => [
    {
      label: t('title'),
      value: awareness.words
        ? `${t(`basis.${awareness.basis}`)} ${awareness.words}`
        : t(`basis.${awareness.basis}`),
    },
    ...(opening ? [{ label: t('noticed'), value: opening.noticed }] : []),
    ...(opening?.processor && opening.messageAt
      ? [
          {
            label: t('processor'),
            value: t('processorAt', { name: opening.processor, date: formats.dateTime(opening.messageAt) }),
          },
        ]
      : []),
  ];
}
