'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import type { FormFieldPartsFragment } from '@/generated/graphql.ts';

export interface SuggestionsProps {
  suggestions: readonly FormFieldPartsFragment[];
  onTake(fields: readonly FormFieldPartsFragment[]): void;
}

/** Where the ledgers, or the authority's receipt, now say otherwise than the draft. */
export function Suggestions({ suggestions, onTake }: SuggestionsProps) {
  const t = useTranslations('filing.suggestions');
  if (suggestions.length === 0) return null;
  return (
    <Callout title={t('title', { count: suggestions.length })}>
      <ul className="flex flex-col gap-1">
        {suggestions.map(({ id, label, words }) => (
          <li key={id}>
            {label}: <strong className="font-medium">{words.join(', ')}</strong>
          </li>
        ))}
      </ul>
      <Button look="outline" onPress={() => onTake(suggestions)}>
        {t('take')}
      </Button>
    </Callout>
  );
}
