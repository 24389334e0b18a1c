'use client';

import { useTranslations } from 'next-intl';
import { FactList } from '@/components/ui/fact-list.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { useSpan } from '@/formats/use-span.ts';
import type { AuthorityQuery } from '@/generated/graphql.ts';

type Figures = NonNullable<AuthorityQuery['regulatorDesk']>['figures'];

/** One sentence that answers the question, then the figures it stands on. */
export function FiguresInWords({ figures, about }: { figures: Figures; about: 'requests' | 'incidents' }) {
  const t = useTranslations('authority');
  const formats = useFormats();
  const span = useSpan();
  if (about === 'requests') {
    const { requestsReceived, requestsOpen, requestsAnswered, requestsAnsweredInTime } = figures;
    const percent =
      requestsAnswered > 0 ? Math.floor((requestsAnsweredInTime / requestsAnswered) * 1000) / 10 : null;
    return (
      <>
        <p className="font-serif text-lg">
          {percent === null ? t('nothingAnswered') : t('inTime', { percent: formats.number(percent) })}
        </p>
        <FactList
          isShort
          facts={[
            { label: t('received'), value: formats.number(requestsReceived) },
            { label: t('answered'), value: formats.number(requestsAnswered) },
            { label: t('answeredInTime'), value: formats.number(requestsAnsweredInTime) },
            { label: t('open'), value: formats.number(requestsOpen) },
          ]}
        />
      </>
    );
  }
  const { incidentsOpened, incidentsOpen, archivesStoppedByGate, medianFreezeMs } = figures;
  return (
    <>
      <p className="font-serif text-lg">
        {medianFreezeMs == null
          ? t('nothingFrozen')
          : t('frozenIn', { duration: span(medianFreezeMs), count: incidentsOpened })}
      </p>
      <FactList
        isShort
        facts={[
          { label: t('opened'), value: formats.number(incidentsOpened) },
          { label: t('stillOpen'), value: formats.number(incidentsOpen) },
          { label: t('stopped'), value: formats.number(archivesStoppedByGate) },
        ]}
      />
    </>
  );
}
