'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { rowLink } from '@/components/desk/step-focus.ts';
import { Button } from '@/components/ui/button.tsx';
import { classes } from '@/components/ui/classes.ts';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { ReviewItemLineFragment } from '@/generated/graphql.ts';

export interface ItemListProps {
  items: readonly ReviewItemLineFragment[];
  currentId: string;
  onChoose(id: string): void;
  /** Left out when all of them stand here. */
  onMore?: () => void;
}

/** What the system chose, with why, and how far each is. Nobody adds to it or takes from it. */
export function ItemList({ items, currentId, onChoose, onMore }: ItemListProps) {
  const t = useTranslations('reviewRoom');
  const c = useTranslations('common');
  const formats = useFormats();
  const list = useRef<HTMLOListElement>(null);
  const isHere = items.some(({ id }) => id === currentId);
  useEffect(() => {
    if (isHere && currentId)
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId, isHere]);
  return (
    <ol ref={list} className="flex flex-col border-t border-rule">
      {items.map((item) => (
        <li key={item.id} className="border-b border-rule">
          <AriaButton
            {...rowLink}
            aria-current={item.id === currentId ? 'true' : undefined}
            onPress={() => onChoose(item.id)}
            className={classes(
              'flex w-full flex-col items-start gap-0.5 px-3 py-2.5 text-left data-hovered:bg-sunken data-focus-visible:outline-3 data-focus-visible:-outline-offset-3 data-focus-visible:outline-accent',
              item.id === currentId && 'bg-accent-wash',
            )}
          >
            <span className="font-medium">{formats.dateTime(item.recordedAt)}</span>
            <span className="text-sm text-ink-soft">
              {item.reasons.map((reason) => t(`reason.${reason}`)).join(', ')}
            </span>
            <span className="text-sm">
              {item.verdict ? (
                <StateMark look="done">{t(`verdict.${item.verdict}`)}</StateMark>
              ) : (
                <StateMark look={item.viewerHeard ? 'waiting' : 'plain'}>
                  {item.viewerHeard ? t('heardUndecided') : t('heardShare', { share: shareOf(item) })}
                </StateMark>
              )}
            </span>
          </AriaButton>
        </li>
      ))}
      {onMore && (
        <li className="py-2">
          <Button look="quiet" onPress={onMore}>
            {c('showMore')}
          </Button>
        </li>
      )}
    </ol>
  );
}

/** In whole percent; all of it only when the server says that it was heard. */
export const shareOf = ({
  heardMs,
  durationMs,
  viewerHeard,
}: Pick<ReviewItemLineFragment, 'heardMs' | 'durationMs' | 'viewerHeard'>): number =>
  viewerHeard ? 100 : Math.min(99, Math.floor((heardMs / Math.max(1, durationMs)) * 100));
