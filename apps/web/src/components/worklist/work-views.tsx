'use client';

import { useTranslations } from 'next-intl';
import { ToggleButton } from 'react-aria-components';
import { Button } from '@/components/ui/button.tsx';
import { classes } from '@/components/ui/classes.ts';
import { CrossIcon } from '@/components/ui/icons.tsx';
import type { WorkChoiceInput, WorkViewPartsFragment } from '@/generated/graphql.ts';
import { choiceOfView } from './choice-of-view.ts';

export interface WorkViewsProps {
  views: readonly WorkViewPartsFragment[];
  choice: WorkChoiceInput;
  onChange(choice: WorkChoiceInput): void;
  onKeep(): void;
  onDelete(view: WorkViewPartsFragment): void;
}

/** The officer's own views. */
export function WorkViews({ views, choice, onChange, onKeep, onDelete }: WorkViewsProps) {
  const t = useTranslations('worklist.views');
  const shown = JSON.stringify(tidy(choice));
  const open = views.find((view) => JSON.stringify(tidy(choiceOfView(view))) === shown);
  const isNarrowed = shown !== '{}';
  if (views.length === 0 && !isNarrowed) return null;
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">{t('title')}</legend>
      {views.map((view) => (
        <ToggleButton
          key={view.id}
          isSelected={view === open}
          onChange={() => onChange(view === open ? {} : choiceOfView(view))}
          className={classes(
            'inline-flex min-h-11 max-w-60 items-center rounded-md px-3 text-sm sm:min-h-9',
            view === open
              ? 'bg-accent-wash font-medium text-accent outline-1 outline-accent'
              : 'text-ink-soft data-hovered:bg-sunken data-hovered:text-ink',
          )}
        >
          <span className="truncate">{view.name}</span>
        </ToggleButton>
      ))}
      {open && (
        <Button look="quiet" className="text-sm!" onPress={() => onDelete(open)}>
          <CrossIcon />
          {t('delete')}
        </Button>
      )}
      {isNarrowed && !open && (
        <>
          <Button look="quiet" className="text-sm!" onPress={onKeep}>
            {t('keepThis')}
          </Button>
          <Button look="quiet" className="text-sm!" onPress={() => onChange({})}>
            {t('showAll')}
          </Button>
        </>
      )}
    </fieldset>
  );
}

/** The same choice spelled in one way. */
const tidy = (choice: WorkChoiceInput): WorkChoiceInput =>
  Object.fromEntries(
    Object.entries(choice)
      .filter(([, value]) => value !== undefined && value !== null)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
