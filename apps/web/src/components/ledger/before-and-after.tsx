'use client';

import { useTranslations } from 'next-intl';
import { useFormats } from '@/formats/use-formats.ts';
import type { LedgerChangePartsFragment } from '@/generated/graphql.ts';

type End = NonNullable<LedgerChangePartsFragment['ownershipEnd']>;

/** One line of the ledger, as it stands and as it would: two bars on the same stretch of time, and the words for them. */
export function BeforeAndAfter({ end }: { end: End }) {
  const t = useTranslations('ledger.change');
  const formats = useFormats();
  const from = Date.parse(end.ownedFrom);
  const to = end.ownedTo ? Date.parse(end.ownedTo) : Date.now();
  const kept = to > from ? Math.max(0, Math.min(1, (Date.parse(end.endsAt) - from) / (to - from))) : 0;
  const isWhole = end.endsAt === end.ownedFrom;
  return (
    <dl className="flex max-w-[65ch] flex-col gap-3">
      <div>
        <dt className="text-sm text-ink-soft">{t('before')}</dt>
        <dd>
          <Bar share={1} />
          {end.ownedTo
            ? t('fromTo', { from: formats.day(end.ownedFrom), to: formats.day(end.ownedTo) })
            : t('since', { from: formats.day(end.ownedFrom) })}
        </dd>
      </div>
      <div>
        <dt className="text-sm text-ink-soft">{t('after')}</dt>
        <dd>
          <Bar share={kept} />
          {isWhole
            ? t('never')
            : t('fromTo', { from: formats.day(end.ownedFrom), to: formats.day(end.endsAt) })}
        </dd>
      </div>
    </dl>
  );
}

/** What stays is full, what falls away is only outlined. */
function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="my-1 h-3 w-full">
      <rect
        x="0"
        y="0.5"
        width="100"
        height="3"
        className="fill-sunken stroke-rule-strong"
        strokeWidth="0.3"
      />
      <rect x="0" y="0.5" width={100 * share} height="3" className="fill-accent" />
    </svg>
  );
}
