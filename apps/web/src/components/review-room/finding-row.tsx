'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { ReviewFindingsQuery } from '@/generated/graphql.ts';
import { preciseClock } from './precise-clock.ts';
import type { Region } from './regions.ts';

type Connection = NonNullable<NonNullable<ReviewFindingsQuery['desk']>['request']>['reviewFindings'];
export type Finding = Connection['nodes'][number];

const spans = (regions: readonly Region[]): string =>
  regions.map(({ startMs, endMs }) => `${preciseClock(startMs)}–${preciseClock(endMs)}`).join(', ');

/** One recording that was chosen: why, who heard how much of it, and what was decided on what ground. */
export function FindingRow({ requestId, finding }: { requestId: string; finding: Finding }) {
  const t = useTranslations('reviewRoom');
  const formats = useFormats();
  const { id, recordedAt, reasons, verdict, ground, words, regions, hearings, decidedByName } = finding;
  return (
    <li className="flex flex-col gap-1 border-b border-rule py-3">
      <span className="flex flex-wrap items-baseline gap-x-3">
        <Link href={`/desk/requests/${requestId}/review#${id}`}>{formats.dateTime(recordedAt)}</Link>
        <span className="text-sm text-ink-soft">
          {reasons.map((reason) => t(`reason.${reason}`)).join(', ')}
        </span>
      </span>
      {hearings.length === 0 && <span>{t('summary.nobody')}</span>}
      {hearings.map(({ officerName, isHeard, heardMs, durationMs, ranges }) => (
        <span key={officerName} className="tabular">
          {t(isHeard ? 'summary.allOf' : 'summary.partOf', {
            name: officerName,
            heard: preciseClock(heardMs),
            duration: preciseClock(durationMs),
            parts: spans(ranges),
          })}
        </span>
      ))}
      <span className="flex flex-wrap items-baseline gap-x-3">
        <StateMark look={verdict ? 'done' : 'waiting'}>
          {verdict ? t(`verdict.${verdict}`) : t('summary.undecided')}
        </StateMark>
        {decidedByName && <span className="text-sm text-ink-soft">{decidedByName}</span>}
        {regions.length > 0 && <span className="tabular">{spans(regions)}</span>}
      </span>
      {ground && (
        <span>
          {t(`ground.${ground}`)}. {words && <q className="wrap-break-word">{words}</q>}
        </span>
      )}
      {finding.isTranscriptWithheld && verdict === 'MUTE' && (
        <span className="text-sm text-ink-soft">{t('summary.transcript')}</span>
      )}
    </li>
  );
}
