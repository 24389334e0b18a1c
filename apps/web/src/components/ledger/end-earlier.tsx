'use client';

import { useQuery } from '@apollo/client/react';
import { type CalendarDate, getLocalTimeZone } from '@internationalized/date';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeedWithReason } from '@/components/desk/deed-with-reason.tsx';
import type { DeedOutcome } from '@/components/desk/use-deeds.ts';
import { Callout } from '@/components/ui/callout.tsx';
import { DateField } from '@/components/ui/date-field.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { OwnershipDoubtDocument, type OwnershipEndCause } from '@/generated/graphql.ts';
import { type LedgerLine, outcomeOf, useLedgerDeeds } from './use-ledger-deeds.ts';

const CAUSES = ['SOLD', 'RETURNED', 'WRONG_OWNER'] as const satisfies readonly OwnershipEndCause[];

/** Proposes that a line ends earlier than it says; what that makes doubtful is counted before it is sent. */
export function EndEarlier({
  serial,
  line,
  onProposed,
}: {
  serial: string;
  line: LedgerLine;
  onProposed(changeId: string): void;
}) {
  const t = useTranslations('ledger.end');
  const { propose } = useLedgerDeeds();
  const [because, setBecause] = useState<OwnershipEndCause | null>(null);
  const [day, setDay] = useState<CalendarDate | null>(null);
  const hasDay = because !== 'WRONG_OWNER';
  const endsAt = hasDay ? (day?.toDate(getLocalTimeZone()).toISOString() ?? null) : line.ownedFrom;
  const isInside = endsAt !== null && isWithin(line, endsAt);
  const { data } = useQuery(OwnershipDoubtDocument, {
    variables: { ownershipId: line.id, endsAt: endsAt ?? '' },
    skip: !because || !isInside,
    fetchPolicy: 'network-only',
  });
  const doubt = because && isInside ? data?.desk?.ownershipDoubt : null;
  const missing = !because ? t('becauseMissing') : isInside ? null : t('dayWrong');

  async function confirm(reason: string): Promise<DeedOutcome> {
    if (!because || !endsAt) return 'refused';
    const made = await propose({ serial, ownershipId: line.id, endsAt, because }, reason);
    if (made?.__typename === 'DecisionProposed') onProposed(made.decision.id);
    if (made?.__typename === 'NotDecidable' && made.code === 'OWN_CASE') return 'secondNeeded';
    return outcomeOf(made?.__typename);
  }

  return (
    <DeedWithReason deed="endOwnership" missing={missing} onConfirm={confirm}>
      <RadioGroup
        label={t('because')}
        value={because}
        onChange={(cause) => setBecause(cause as OwnershipEndCause)}
        options={CAUSES.map((value) => ({ value, label: t(`cause.${value}`) }))}
      />
      {hasDay && <DateField label={t('day')} hint={t('dayHint')} value={day} onChange={setDay} />}
      {doubt && (
        <Callout role="status" look="frozen" title={t('doubtful', { count: doubt.recordingCount })} />
      )}
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {(['atOnce', 'second', 'wait', 'told'] as const).map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ul>
    </DeedWithReason>
  );
}

/** A line can only be cut shorter, and not in the future. */
const isWithin = ({ ownedFrom, ownedTo }: LedgerLine, endsAt: string): boolean => {
  const end = Date.parse(endsAt);
  return end >= Date.parse(ownedFrom) && end <= Date.now() && (!ownedTo || end < Date.parse(ownedTo));
};
