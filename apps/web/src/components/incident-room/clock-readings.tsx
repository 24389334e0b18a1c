import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { IncidentRoomPartsFragment } from '@/generated/graphql.ts';

/** Why the clock ends when it does; what else has been read into the law is shown, and not relied on. */
export function ClockReadings({ readings }: { readings: IncidentRoomPartsFragment['clock'] }) {
  const t = useTranslations('incidentRoom.clock');
  const formats = useFormats();
  if (readings.length === 0) return null;
  return (
    <Disclosure title={t('why')}>
      <ol className="flex max-w-[65ch] flex-col gap-3">
        {readings.map(({ kind, at, text, citation }) => (
          <li key={text}>
            <span className="block text-sm text-ink-soft">{t(`reading.${kind}`)}</span>
            <span className={kind === 'RULE' ? 'font-medium' : undefined}>{formats.dateTime(at)}</span>:{' '}
            {text}
            <span className="block text-sm text-ink-soft">{citation}</span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
