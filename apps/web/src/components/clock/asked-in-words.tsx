'use client';

import { useTranslations } from 'next-intl';
import { type Fact, FactList } from '@/components/ui/fact-list.tsx';
import { useListWords } from '@/formats/use-list-words.ts';
import type { AskedPartsFragment } from '@/generated/graphql.ts';

/** What somebody asks for: their choices, then their own words. */
export function AskedInWords({ asked, isOwn }: { asked: AskedPartsFragment; isOwn?: boolean }) {
  const t = useTranslations('clock.asked');
  const listWords = useListWords();
  const facts: Fact[] = [];
  if (asked.about) facts.push({ label: t('about'), value: t(`abouts.${asked.about}`) });
  if (asked.correctText) facts.push({ label: t('correctText'), value: asked.correctText });
  if (asked.ground) facts.push({ label: t('ground'), value: t(`grounds.${asked.ground}`) });
  if (asked.uses)
    facts.push({ label: t('uses'), value: listWords(asked.uses.map((use) => t(`use.${use}`))) });
  if (asked.note) facts.push({ label: t(isOwn ? 'noteOwn' : 'note'), value: asked.note });
  return facts.length > 0 ? <FactList facts={facts} /> : null;
}
