'use client';

import { useTranslations } from 'next-intl';
import { classes } from '@/components/ui/classes.ts';
import type { OfficerPartsFragment } from '@/generated/graphql.ts';
import { initials } from './initials.ts';

/** Whose it is, by initials; an open ring while it is nobody's. */
export function AssigneeMark({ assignee }: { assignee: OfficerPartsFragment | null | undefined }) {
  const t = useTranslations('worklist');
  const words = !assignee
    ? t('assignee.nobody')
    : assignee.isViewer
      ? t('assignee.you')
      : t('assignee.other', { name: assignee.displayName });
  return (
    <span
      title={words}
      className={classes(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-full border text-sm font-medium',
        !assignee && 'border-dashed border-rule-strong text-ink-soft',
        assignee &&
          (assignee.isViewer ? 'border-accent bg-accent text-on-accent' : 'border-rule-strong bg-sunken'),
      )}
    >
      <span aria-hidden="true">{assignee ? initials(assignee.displayName) : '–'}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
