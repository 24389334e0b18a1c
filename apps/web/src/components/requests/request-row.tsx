'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { RequestsQuery } from '@/generated/graphql.ts';
import { isOpen } from './is-moving.ts';
import { RequestState } from './request-state.tsx';

type Row = NonNullable<RequestsQuery['me']>['requests']['nodes'][number];

export function RequestRow({ request, scope }: { request: Row; scope: string }) {
  const t = useTranslations('requests');
  const formats = useFormats();
  const until = request.state === 'READY' ? request.archive?.readyUntil : null;
  return (
    <li className="flex flex-col gap-1 border-b border-rule py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Link href={`/requests/${request.id}`} className="min-w-0 font-medium wrap-break-word">
          {t(`titleOf.${request.kind}`, { scope })}
        </Link>
        <RequestState state={request.state} />
      </div>
      <p className="text-sm text-ink-soft">
        {t('askedOn', { date: formats.day(request.askedAt) })} ·{' '}
        {t('recordings', { count: request.recordingCount })}
        {isOpen(request.state) && ` · ${t('dueOn', { date: formats.calendarDay(request.due.dueOn) })}`}
        {until && ` · ${t('readyUntil', { date: formats.day(until) })}`}
      </p>
    </li>
  );
}
