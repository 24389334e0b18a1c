'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { ButtonLink, Link } from '@/components/ui/link.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { RequestPartsFragment } from '@/generated/graphql.ts';
import { sortOf } from './sort-of.ts';

/** What one can do now, or why there is nothing to do: always at the head of a request. */
export function NextStep({ request }: { request: RequestPartsFragment }) {
  const t = useTranslations('requests.next');
  const formats = useFormats();
  const dueOn = formats.calendarDay(request.due.dueOn);
  const path = `/requests/${request.id}`;
  const sort = sortOf(request.kind);
  switch (request.state) {
    case 'READY':
      return (
        <Callout
          look="done"
          title={
            request.archive?.readyUntil
              ? t('ready', { date: formats.dateTime(request.archive.readyUntil) })
              : t('readyNow')
          }
        >
          <p>{t('readyText')}</p>
          <div className="flex flex-col gap-3 self-stretch sm:flex-row">
            <ButtonLink href={`${path}/preview`}>{t('listen')}</ButtonLink>
            <ButtonLink href={`${path}/download`} look="outline">
              {t('download')}
            </ButtonLink>
          </div>
        </Callout>
      );
    case 'DELIVERED':
      return (
        <Callout look="done" title={t('delivered')}>
          <Link href={`${path}/download`}>{t('howToCheck')}</Link>
        </Callout>
      );
    case 'HELD':
      return (
        <Callout look="waiting" title={t('held')}>
          {t('heldText', { date: dueOn })}
        </Callout>
      );
    case 'DELAYED':
      return (
        <Callout look="waiting" title={t('delayed')}>
          {t('delayedText', { date: dueOn })}
        </Callout>
      );
    case 'FROZEN':
      return (
        <Callout look="frozen" title={t('frozen')}>
          <p>{t('frozenText')}</p>
          {request.viewerCanWithdraw && <p>{t('orWithdraw')}</p>}
        </Callout>
      );
    case 'STOPPED':
      return (
        <Callout look="stopped" title={t('stopped')}>
          <p>{t('stoppedText', { date: dueOn })}</p>
          {request.viewerCanWithdraw && <p>{t('orWithdraw')}</p>}
        </Callout>
      );
    case 'EXPIRED': {
      const how = request.archive?.frozenAt ? 'settled' : 'expired';
      return (
        <Callout title={t(how)}>
          <p>{t(`${how}Text`)}</p>
          <AskAgain sort="COPY" />
        </Callout>
      );
    }
    case 'CLOSED':
      return (
        <Callout title={t('closed')}>
          <p>
            {request.closedReason && t('closedReason', { reason: request.closedReason })}{' '}
            {t(`endedText.${sort}`)}
          </p>
          <AskAgain sort={sort} />
        </Callout>
      );
    case 'WITHDRAWN':
      return (
        <Callout title={t('withdrawn')}>
          <p>{t(`endedText.${sort}`)}</p>
          <AskAgain sort={sort} />
        </Callout>
      );
    case 'ANSWERED':
      return (
        <Callout
          look="done"
          title={t(request.outcome === 'PARTLY' ? 'answeredPartly' : `answered.${request.kind}`)}
        >
          <p>{t('answeredText')}</p>
        </Callout>
      );
    case 'REFUSED':
      return (
        <Callout look="stopped" title={t('refused')}>
          <p>{t('refusedText')}</p>
        </Callout>
      );
    case 'ASKED':
      if (request.kind !== 'ACCESS' && request.kind !== 'PORTABILITY')
        return (
          <Callout title={t(`asked.${request.kind}`)}>
            <p>{t(request.kind === 'ERASURE' ? 'erasureAskedText' : 'askedText', { date: dueOn })}</p>
          </Callout>
        );
      return <p className="text-ink-soft">{t('moving', { date: dueOn })}</p>;
    default:
      return <p className="text-ink-soft">{t('moving', { date: dueOn })}</p>;
  }
}

/** The way to ask anew: for a copy at once, else by the choice of rights. */
function AskAgain({ sort }: { sort: ReturnType<typeof sortOf> }) {
  const t = useTranslations('requests.next');
  return (
    <ButtonLink href={sort === 'COPY' ? '/requests/new/copy' : '/requests/new'} look="outline">
      {t(sort === 'COPY' ? 'askAgain' : 'askAgainOther')}
    </ButtonLink>
  );
}
