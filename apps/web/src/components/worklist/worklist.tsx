'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ListTitle } from '@/components/desk/list-title.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Empty } from '@/components/ui/empty.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { LiveRegion } from '@/components/ui/live-region.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import type { WorkChoiceInput } from '@/generated/graphql.ts';
import { CalendarDialog } from './calendar-dialog.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { QuickChoices } from './quick-choices.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { useIsWide } from './use-is-wide.ts';
import { useOwnViews } from './use-own-views.ts';
import { useStable } from './use-stable.ts';
import { useWork } from './use-work.ts';
import { useWorkActs } from './use-work-acts.ts';
import { useWorkWords } from './use-work-words.ts';
import { ViewDialog } from './view-dialog.tsx';
import { WorkFilters } from './work-filters.tsx';
import { workHref } from './work-href.ts';
import { WorkRow } from './work-row.tsx';
import { WorkRows } from './work-rows.tsx';
import { WorkViews } from './work-views.tsx';

const WIDE_ROW = 64;
const NARROW_ROW = 112;

/** All open work, the most urgent first; the first thing said of each is the reason for its place. */
export function Worklist() {
  const t = useTranslations('worklist');
  const [choice, setChoice] = useState<WorkChoiceInput>({});
  const [isCalendarOpen, setCalendarOpen] = useState(false);
  const work = useWork(choice);
  const own = useOwnViews(choice, setChoice);
  const acts = useWorkActs(work, own.officers);
  const wordsOf = useWorkWords();
  const path = usePathname();
  const isAlone = path === '/desk';
  const choose = useStable(acts.choose);
  const open = useStable(acts.open);
  const isWide = useIsWide() && isAlone;
  const { items, waiting } = work;
  const isFirst = work.cursor === undefined;
  const isEmpty = !isFirst && items.length === 0 && work.cursor === null;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <ListTitle listPath="/desk" lead={t('lead')}>
          {t('title')}
        </ListTitle>
        <div className="flex gap-2">
          <Button onPress={() => setCalendarOpen(true)}>{t('calendar.open')}</Button>
          <Button look="primary" isPending={acts.isPending} onPress={acts.takeNext}>
            {t('takeNext')}
          </Button>
        </div>
      </div>
      <div className="flex flex-col gap-2" id="work-filters">
        <QuickChoices choice={choice} counts={work.counts} onChange={setChoice} />
        <WorkViews
          views={own.views}
          choice={choice}
          onChange={setChoice}
          onKeep={() => own.ask('filter')}
          onDelete={own.remove}
        />
        <WorkFilters choice={choice} officers={own.officers} onChange={setChoice} />
      </div>
      <LiveRegion>{acts.said || (waiting.size > 0 ? t('waiting', { count: waiting.size }) : '')}</LiveRegion>
      {acts.stale && <StaleNotice items={acts.stale} onClose={acts.forgetStale} />}
      {acts.error !== undefined && <Failed error={acts.error} />}
      {waiting.size > 0 && (
        <Button className="self-start" onPress={work.reload}>
          {t('showWaiting', { count: waiting.size })}
        </Button>
      )}
      {work.error !== undefined && <Failed error={work.error} onRetry={work.reload} />}
      {isFirst && !work.error && <Skeleton rows={8} height={isWide ? WIDE_ROW : NARROW_ROW} />}
      {isEmpty && (
        <Empty title={t(Object.keys(choice).length > 0 ? 'emptyFiltered' : 'empty')}>
          {t(Object.keys(choice).length > 0 ? 'emptyFilteredText' : 'emptyText')}
        </Empty>
      )}
      {items.length > 0 && (
        <WorkRows
          label={t('title')}
          items={items}
          rowHeight={isWide ? WIDE_ROW : NARROW_ROW}
          hasMore={Boolean(work.cursor) && !work.error}
          loadMore={work.loadMore}
        >
          {(item) => (
            <WorkRow
              item={item}
              wordsOf={wordsOf}
              isHere={!isAlone && path === workHref(item)}
              isWide={isWide}
              isChosen={acts.chosen.has(item.id)}
              onChoose={choose}
              onOpen={open}
            />
          )}
        </WorkRows>
      )}
      {acts.chosenItems.length > 0 && (
        <ChosenBar
          count={acts.chosenItems.length}
          officers={own.officers}
          handViews={own.views.filter((view) => !view.choice)}
          openViewId={choice.viewId ? String(choice.viewId) : null}
          isPending={acts.isPending}
          onGive={acts.give}
          onPick={(viewId, takeOut) => own.pick(viewId, acts.chosenItems, takeOut, work.reload)}
          onNewView={() => own.ask('hand')}
          onSeen={acts.seen}
          onClear={acts.clear}
        />
      )}
      <ViewDialog what={own.asking} onClose={own.leave} onSave={(name) => own.save(name, acts.chosenItems)} />
      <CalendarDialog isOpen={isCalendarOpen} onOpenChange={setCalendarOpen} />
    </>
  );
}
