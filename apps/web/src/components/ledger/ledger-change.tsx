'use client';

import { useTranslations } from 'next-intl';
import { DecisionStory } from '@/components/decisions/decision-story.tsx';
import { DeedWithReason } from '@/components/desk/deed-with-reason.tsx';
import { FactList } from '@/components/ui/fact-list.tsx';
import { type StateLook, StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { DecisionState, LedgerChangePartsFragment } from '@/generated/graphql.ts';
import { BeforeAndAfter } from './before-and-after.tsx';
import { useLedgerDeeds } from './use-ledger-deeds.ts';

const LOOKS: Readonly<Record<DecisionState, StateLook>> = {
  PROPOSED: 'waiting',
  CONFIRMED: 'waiting',
  APPLIED: 'done',
  REJECTED: 'plain',
  WITHDRAWN: 'plain',
  OBJECTED: 'stopped',
};

/** One change of the ledger as its second officer has to see it, and what this officer may do to it. */
export function LedgerChange({ change }: { change: LedgerChangePartsFragment }) {
  const t = useTranslations('ledger.change');
  const e = useTranslations('ledger.end.cause');
  const d = useTranslations('decisions');
  const formats = useFormats();
  const { decide } = useLedgerDeeds();
  const { state, ownershipEnd: end, effectiveAt, appliedAt, viewerCanDecide, viewerCanTakeBack } = change;
  const date = effectiveAt ?? appliedAt;
  return (
    <article
      aria-label={
        end ? t('about', { serial: end.serial, initials: end.ownerInitials }) : d('kind.END_OWNERSHIP')
      }
      className="flex max-w-[65ch] flex-col gap-4"
    >
      <StateMark look={LOOKS[state]}>{t(`state.${state}`)}</StateMark>
      {state === 'CONFIRMED' && date && <p>{t('takesEffect', { date: formats.dateTime(date) })}</p>}
      {state === 'APPLIED' && appliedAt && <p>{t('tookEffect', { date: formats.dateTime(appliedAt) })}</p>}
      {end && (
        <>
          <BeforeAndAfter end={end} />
          <FactList
            facts={[
              { label: t('device'), value: `${end.model}, ${end.serial}` },
              { label: t('owner'), value: end.ownerInitials },
              { label: t('because'), value: e(end.because) },
              { label: t('frozen'), value: formats.number(end.frozenCount) },
              { label: t('told'), value: formats.number(end.ownersTold) },
            ]}
          />
        </>
      )}
      <DecisionStory decision={change} />
      {state === 'PROPOSED' && !viewerCanDecide && <p className="text-ink-soft">{t('anotherPerson')}</p>}
      {(viewerCanDecide || viewerCanTakeBack) && (
        <div className="flex flex-col gap-3 sm:flex-row">
          {viewerCanDecide && (
            <>
              <DeedWithReason deed="confirmEnd" onConfirm={(reason) => decide(change, 'CONFIRM', reason)} />
              <DeedWithReason deed="rejectEnd" onConfirm={(reason) => decide(change, 'REJECT', reason)} />
            </>
          )}
          {viewerCanTakeBack && (
            <DeedWithReason deed="takeBackEnd" onConfirm={(reason) => decide(change, 'REJECT', reason)} />
          )}
        </div>
      )}
    </article>
  );
}
