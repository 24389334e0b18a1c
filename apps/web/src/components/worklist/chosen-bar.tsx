'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Menu, MenuItem } from '@/components/ui/menu.tsx';
import type { OfficerPartsFragment, WorkViewPartsFragment } from '@/generated/graphql.ts';

export interface ChosenBarProps {
  count: number;
  officers: readonly OfficerPartsFragment[];
  /** Views that are filled by hand. */
  handViews: readonly WorkViewPartsFragment[];
  /** The one that is shown, if it is filled by hand. */
  openViewId: string | null | undefined;
  isPending: boolean;
  onGive(assigneeId: string | null): void;
  onPick(viewId: string, takeOut: boolean): void;
  onNewView(): void;
  onSeen(): void;
  onClear(): void;
}

/** What can safely be done to many at once. Nothing here lets anything out. */
export function ChosenBar(props: ChosenBarProps) {
  const { count, officers, handViews, openViewId, isPending } = props;
  const t = useTranslations('worklist.chosen');
  const me = officers.find(({ isViewer }) => isViewer);
  return (
    <section
      aria-label={t('title')}
      className="sticky bottom-0 z-10 -mx-1 flex flex-wrap items-center gap-x-2 gap-y-1 rounded-md border border-rule-strong bg-raised p-2 shadow-floating"
    >
      <p className="px-2 font-medium">{t('count', { count })}</p>
      {me && (
        <Button look="primary" isPending={isPending} onPress={() => props.onGive(me.id)}>
          {t('take')}
        </Button>
      )}
      <Menu label={t('give')} look="outline">
        {officers
          .filter(({ isViewer }) => !isViewer)
          .map(({ id, displayName }) => (
            <MenuItem key={id} onAction={() => props.onGive(id)}>
              {displayName}
            </MenuItem>
          ))}
        <MenuItem onAction={() => props.onGive(null)}>{t('giveBack')}</MenuItem>
      </Menu>
      <Menu label={t('putInto')} look="outline">
        {handViews.map(({ id, name }) => (
          <MenuItem key={id} onAction={() => props.onPick(id, false)}>
            {name}
          </MenuItem>
        ))}
        <MenuItem onAction={props.onNewView}>{t('newView')}</MenuItem>
      </Menu>
      {openViewId && <Button onPress={() => props.onPick(openViewId, true)}>{t('takeOut')}</Button>}
      <Button onPress={props.onSeen}>{t('seen')}</Button>
      <Button look="quiet" onPress={props.onClear}>
        {t('clear')}
      </Button>
    </section>
  );
}
