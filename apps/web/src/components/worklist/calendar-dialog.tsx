'use client';

import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import { Button } from '@/components/ui/button.tsx';
import { Copyable } from '@/components/ui/copyable.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import {
  CalendarFeedDocument,
  EndCalendarFeedDocument,
  RenewCalendarFeedDocument,
} from '@/generated/graphql.ts';

/** The officer's dates in their own calendar program: an address with a secret, shown once, renewed or ended at will. */
export function CalendarDialog({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}) {
  const t = useTranslations('worklist.calendar');
  const formats = useFormats();
  const { data, refetch } = useQuery(CalendarFeedDocument, { skip: !isOpen, fetchPolicy: 'network-only' });
  const [renew, renewing] = useMutation(RenewCalendarFeedDocument);
  const [end, ending] = useMutation(EndCalendarFeedDocument);
  const [address, setAddress] = useState<string | null>(null);
  const feed = data?.desk?.calendarFeed;
  const close = (open: boolean) => {
    if (!open) setAddress(null);
    onOpenChange(open);
  };
  async function make() {
    let result = (await renew()).data?.renewCalendarFeed;
    if (result?.__typename === 'StepUpNeeded' && (await askForProof()))
      result = (await renew()).data?.renewCalendarFeed;
    if (result?.__typename !== 'CalendarFeedRenewed') return;
    setAddress(new URL(result.path, location.origin).href);
    await refetch();
  }
  async function stop() {
    await end();
    setAddress(null);
    await refetch();
  }
  const error = renewing.error ?? ending.error;
  return (
    <Dialog title={t('title')} isOpen={isOpen} onOpenChange={close}>
      <p>{t('text')}</p>
      {feed && (
        <p className="text-sm text-ink-soft">
          {t('since', { date: formats.dateTime(feed.createdAt) })}{' '}
          {feed.readAt ? t('read', { date: formats.dateTime(feed.readAt) }) : t('neverRead')}
        </p>
      )}
      {address && (
        <div className="flex flex-col gap-2">
          <p className="font-medium">{t('once')}</p>
          <Copyable text={address} label={t('address')} />
        </div>
      )}
      {error && <Failed error={error} />}
      <Actions>
        <Button
          look="primary"
          isPending={renewing.loading}
          onPress={() => void make().catch(() => undefined)}
        >
          {t(feed ? 'renew' : 'make')}
        </Button>
        {feed && (
          <Button look="danger" isPending={ending.loading} onPress={() => void stop().catch(() => undefined)}>
            {t('end')}
          </Button>
        )}
      </Actions>
    </Dialog>
  );
}
