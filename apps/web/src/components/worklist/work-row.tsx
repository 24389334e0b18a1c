'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { rowLink } from '@/components/desk/step-focus.ts';
import { classes } from '@/components/ui/classes.ts';
import { StateMark } from '@/components/ui/state-mark.tsx';
import type { WorkPartsFragment } from '@/generated/graphql.ts';
import { AssigneeMark } from './assignee-mark.tsx';
import type { WorkWords } from './use-work-words.ts';
import { workHref } from './work-href.ts';

export interface WorkRowProps {
  item: WorkPartsFragment;
  /** Stable while the language is. */
  wordsOf(item: WorkPartsFragment): WorkWords;
  /** It is opened beside the list. */
  isHere: boolean;
  /** One line of columns; otherwise three short lines. */
  isWide: boolean;
  isChosen: boolean;
  /** Stable, as the next. */
  onChoose(id: string, isChosen: boolean): void;
  onOpen(item: WorkPartsFragment): void;
}

/** A piece of work: the reason for its place, how long there is, who asked, whose it is. The whole of it is the link. */
export const WorkRow = memo(function WorkRow(props: WorkRowProps) {
  const { item, isHere, isWide, isChosen, onChoose, onOpen } = props;
  const t = useTranslations('worklist');
  const words = props.wordsOf(item);
  const name = item.customerName ?? item.label ?? t(`kind.${item.kind}`);
  const meta = [
    t(`kind.${item.kind}`),
    item.door && item.door !== 'PORTAL' ? t(`door.${item.door}`) : null,
    item.isPaused ? t('paused') : null,
  ].filter(Boolean);
  return (
    <div
      className={classes(
        'flex h-full items-stretch border-b border-l-4 border-b-rule',
        isHere ? 'border-l-accent bg-accent-wash' : 'border-l-transparent',
        isChosen && !isHere && 'bg-sunken',
      )}
    >
      <label className="flex w-11 shrink-0 cursor-pointer items-center justify-center">
        <span className="sr-only">{t('choose', { what: `${words.reason}, ${name}` })}</span>
        <input
          type="checkbox"
          checked={isChosen}
          disabled={!item.isOpen}
          onChange={({ target }) => onChoose(item.id, target.checked)}
          className="size-5 cursor-pointer accent-accent"
        />
      </label>
      <Link
        {...rowLink}
        data-work-id={item.id}
        href={workHref(item)}
        prefetch={false}
        aria-current={isHere ? 'page' : undefined}
        onClick={() => onOpen(item)}
        className={classes(
          'min-w-0 flex-1 pr-3 text-ink no-underline hover:bg-sunken focus-visible:-outline-offset-3',
          isWide
            ? 'grid grid-cols-[minmax(0,7fr)_9rem_minmax(0,4fr)_minmax(0,3fr)_2rem] items-center gap-x-4'
            : 'grid grid-cols-[minmax(0,1fr)_2rem] content-center gap-x-3',
        )}
      >
        <span
          className={classes(
            'flex min-w-0 *:min-w-0 *:items-start! leading-5',
            words.look === 'plain' && '*:text-ink!',
          )}
        >
          <StateMark look={words.look}>
            <span className="line-clamp-2 min-w-0">{words.reason}</span>
          </StateMark>
        </span>
        {isWide && <Due item={item} words={words} />}
        {isWide && <Name isNew={item.isNew}>{name}</Name>}
        {isWide && (
          <span className="truncate text-sm text-ink-soft" title={meta.join(' · ')}>
            {meta.join(' · ')}
          </span>
        )}
        <span className={classes('justify-self-end', !isWide && 'row-span-3 self-center')}>
          <AssigneeMark assignee={item.assignee} />
        </span>
        {!isWide && <Name isNew={item.isNew}>{name}</Name>}
        {!isWide && (
          <span className="flex gap-x-3 text-sm text-ink-soft">
            {words.due && <Due item={item} words={words} />}
            <span className="min-w-0 truncate">{meta.join(' · ')}</span>
          </span>
        )}
      </Link>
    </div>
  );
});

function Due({ item, words }: { item: WorkPartsFragment; words: WorkWords }) {
  if (!words.due) return <span />;
  const urgency = item.isLate
    ? 'font-medium text-stopped'
    : item.isSoon
      ? 'font-medium text-waiting'
      : 'text-ink-soft';
  return (
    <time
      dateTime={item.dueAt ?? undefined}
      title={words.dueOn ?? undefined}
      className={classes('shrink-0 text-sm', urgency)}
    >
      {words.due}
    </time>
  );
}

/** Positioned, so that what is only read aloud is cut off with a long name instead of widening the page. */
function Name({ isNew, children }: { isNew: boolean; children: string }) {
  const t = useTranslations('worklist');
  return (
    <span className={classes('relative truncate', isNew && 'font-semibold')}>
      <span>{children}</span>
      {isNew && <span className="sr-only"> ({t('notSeen')})</span>}
    </span>
  );
}
