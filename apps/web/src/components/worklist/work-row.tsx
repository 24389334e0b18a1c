'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Link as AriaLink, Checkbox } from 'react-aria-components';
import { rowLink } from '@/components/desk/step-focus.ts';
import { classes } from '@/components/ui/classes.ts';
import { CheckIcon } from '@/components/ui/icons.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import type { WorkPartsFragment } from '@/generated/graphql.ts';
import { AssigneeMark } from './assignee-mark.tsx';
import type { WorkWords } from './use-work-words.ts';
import { workHref } from './work-href.ts';

export interface WorkRowProps {
  item: WorkPartsFragment;
  words: WorkWords;
  /** One line of columns; otherwise three short lines. */
  isWide: boolean;
  isChosen: boolean;
  onChoose(isChosen: boolean): void;
  onOpen(): void;
}

/** A piece of work: the reason for its place, how long there is, who asked, whose it is. The whole of it is the link. */
export function WorkRow({ item, words, isWide, isChosen, onChoose, onOpen }: WorkRowProps) {
  const t = useTranslations('worklist');
  const href = workHref(item);
  const isHere = usePathname() === href;
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
      <Checkbox
        aria-label={t('choose', { what: `${words.reason}, ${name}` })}
        isSelected={isChosen}
        isDisabled={!item.isOpen}
        onChange={onChoose}
        className="group flex w-11 shrink-0 cursor-pointer items-center justify-center"
      >
        <span className="flex size-5 items-center justify-center rounded-md border border-rule-strong bg-raised text-on-accent group-data-selected:border-accent group-data-selected:bg-accent group-data-focus-visible:outline-3 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent group-data-disabled:opacity-40">
          <CheckIcon className="opacity-0 group-data-selected:opacity-100" />
        </span>
      </Checkbox>
      <AriaLink
        {...rowLink}
        data-work-id={item.id}
        href={href}
        aria-current={isHere ? 'page' : undefined}
        onPress={onOpen}
        className={classes(
          'min-w-0 flex-1 pr-3 data-hovered:bg-sunken data-focus-visible:-outline-offset-3',
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
        {isWide && <span className="truncate text-sm text-ink-soft">{meta.join(' · ')}</span>}
        <span className={classes('justify-self-end', !isWide && 'row-span-3 self-center')}>
          <AssigneeMark assignee={item.assignee} />
        </span>
        {!isWide && <Name isNew={item.isNew}>{name}</Name>}
        {!isWide && (
          <span className="flex gap-x-3 text-sm text-ink-soft">
            <Due item={item} words={words} />
            <span className="truncate">{meta.join(' · ')}</span>
          </span>
        )}
      </AriaLink>
    </div>
  );
}

function Due({ item, words }: Pick<WorkRowProps, 'item' | 'words'>) {
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

function Name({ isNew, children }: { isNew: boolean; children: string }) {
  const t = useTranslations('worklist');
  return (
    <span className={classes('truncate', isNew && 'font-semibold')}>
      {children}
      {isNew && <span className="sr-only"> ({t('notSeen')})</span>}
    </span>
  );
}
