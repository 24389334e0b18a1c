'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout.tsx';
import { Link } from '@/components/ui/link.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { ErasureDelay } from '@/generated/graphql.ts';

export interface DelayCalloutProps {
  delay: {
    why: ErasureDelay;
    answerBy: string;
    frozenCount: number;
    /** At the desk only. */
    incidents?: readonly { id: string; caseNumber: string }[];
  };
  side: 'customer' | 'desk';
}

/** Why an erasure does not happen on its date, who can change that, and until when. */
export function DelayCallout({ delay, side }: DelayCalloutProps) {
  const t = useTranslations('erasure.delayed');
  const formats = useFormats();
  const { why, answerBy, frozenCount, incidents = [] } = delay;
  const until = { date: formats.day(answerBy) };
  return (
    <Callout look="waiting" title={t('title')}>
      <p>{t(why, { count: frozenCount })}</p>
      {side === 'customer' && <p>{t('byItself', until)}</p>}
      {side === 'desk' && <p>{t(`desk.${why}`, until)}</p>}
      {incidents.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {incidents.map(({ id, caseNumber }) => (
            <li key={id}>
              <Link href={`/desk/incidents/${id}`}>{t('desk.incident', { caseNumber })}</Link>
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
}
