'use client';

import { useTranslations } from 'next-intl';
import { ToggleButton } from 'react-aria-components';
import { classes } from '@/components/ui/classes.ts';
import type { WorkChoiceInput, WorkCountPartsFragment } from '@/generated/graphql.ts';

const QUICK = {
  late: { when: 'LATE' },
  soon: { when: 'SOON' },
  mine: { assignee: 'mine' },
  nobodys: { assignee: 'nobody' },
  held: { reason: 'HELD' },
  paused: { isPaused: true },
} as const satisfies Record<string, WorkChoiceInput>;
const MOST_COUNTED = 100;

export interface QuickChoicesProps {
  choice: WorkChoiceInput;
  counts: WorkCountPartsFragment | undefined;
  onChange(choice: WorkChoiceInput): void;
}

/** What is looked for most, one press away, with how much of it there is. Pressed again, it does not matter any more. */
export function QuickChoices({ choice, counts, onChange }: QuickChoicesProps) {
  const t = useTranslations('worklist.quick');
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{t('title')}</legend>
      {(Object.keys(QUICK) as (keyof typeof QUICK)[]).map((name) => {
        const wanted: WorkChoiceInput = QUICK[name];
        const isOn = Object.entries(wanted).every(
          ([key, value]) => choice[key as keyof WorkChoiceInput] === value,
        );
        const count = counts?.[name];
        const others = { ...choice, viewId: undefined };
        return (
          <ToggleButton
            key={name}
            isSelected={isOn}
            onChange={() =>
              onChange(
                isOn
                  ? { ...others, ...Object.fromEntries(Object.keys(wanted).map((key) => [key, undefined])) }
                  : { ...others, ...wanted },
              )
            }
            className={classes(
              'inline-flex min-h-11 items-center gap-2 rounded-md border px-3 text-sm font-medium sm:min-h-9',
              isOn
                ? 'border-accent bg-accent text-on-accent'
                : 'border-rule-strong text-ink data-hovered:border-ink data-hovered:bg-sunken',
            )}
          >
            {t(name)}
            {count !== undefined && (
              <span className={classes('tabular-nums', !isOn && 'text-ink-soft')}>
                {count >= MOST_COUNTED ? t('many', { count: MOST_COUNTED - 1 }) : count}
              </span>
            )}
          </ToggleButton>
        );
      })}
    </fieldset>
  );
}
