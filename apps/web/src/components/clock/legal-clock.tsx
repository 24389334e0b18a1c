'use client';

import { useTranslations } from 'next-intl';
import { FactList } from '@/components/ui/fact-list.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { useListWords } from '@/formats/use-list-words.ts';
import type { ClockPartsFragment } from '@/generated/graphql.ts';

/** The whole period: where it began, each rule with its source, what was awaited, where it ends, and both limits. */
export function LegalClockExplained({
  clock,
  receivedAt,
}: {
  clock: ClockPartsFragment;
  receivedAt: string;
}) {
  const t = useTranslations('clock');
  const formats = useFormats();
  const listWords = useListWords();
  const day = formats.calendarDay;
  const passedOver = clock.daysPassedOver.map(({ date, name }) =>
    name ? `${day(date)} (${name})` : day(date),
  );
  return (
    <div className="flex flex-col gap-4">
      <FactList
        facts={[
          { label: t('received'), value: formats.dateTime(receivedAt) },
          ...(clock.promptOn
            ? [
                {
                  label: t('prompt'),
                  value: <Sourced text={day(clock.promptOn)} source={clock.promptCitation} />,
                },
              ]
            : []),
          ...(clock.acknowledgeBy ? [{ label: t('acknowledge'), value: day(clock.acknowledgeBy) }] : []),
          {
            label: clock.isExtended ? t('dueExtended') : t('due'),
            value: clock.isPaused ? t('duePaused', { date: day(clock.dueOn) }) : day(clock.dueOn),
          },
          ...(clock.outerLimitOn
            ? [
                {
                  label: t('outer'),
                  value: <Sourced text={day(clock.outerLimitOn)} source={clock.outerLimitCitation} />,
                },
              ]
            : []),
        ]}
      />
      <ol aria-label={t('steps')} className="flex max-w-[68ch] flex-col gap-3">
        {clock.steps.map((step) => (
          <li key={`${step.key} ${step.from} ${step.on}`} className="flex flex-col">
            <span>{step.text}</span>
            <span className="text-sm text-ink-soft">
              {t('fromTo', { from: day(step.from), to: day(step.on) })} ·{' '}
              <Cited citation={step.citation} url={step.citationUrl} />
            </span>
          </li>
        ))}
      </ol>
      {passedOver.length > 0 && <p>{t('passedOver', { list: listWords(passedOver) })}</p>}
      {clock.pauses.length > 0 && (
        <section className="flex flex-col gap-1">
          <h3 className="font-medium">{t('pauses')}</h3>
          <ul className="flex flex-col gap-1">
            {clock.pauses.map((pause) => (
              <li key={`${pause.reason} ${pause.askedOn}`}>
                {t(pause.answeredOn ? 'pauseOver' : 'pauseOpen', {
                  what: t(`awaited.${pause.reason}`),
                  from: day(pause.askedOn),
                  to: pause.answeredOn ? day(pause.answeredOn) : '',
                  days: pause.days,
                })}
                <span className="block text-sm text-ink-soft">{pause.citation}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {clock.extensionReason && <p>{t('extensionReason', { reason: clock.extensionReason })}</p>}
      {clock.warnings.map((warning) => (
        <p key={warning} className="border-l-2 border-waiting pl-3">
          {warning}
        </p>
      ))}
      <p className="text-sm text-ink-soft">
        {t('zone', { zone: clock.timeZone, place: clock.place, regime: clock.regime })}
      </p>
    </div>
  );
}

function Sourced({ text, source }: { text: string; source?: string | null }) {
  return (
    <>
      {text}
      {source && <span className="block text-sm text-ink-soft">{source}</span>}
    </>
  );
}

function Cited({ citation, url }: { citation: string; url?: string | null }) {
  if (!url) return citation;
  return (
    <a href={url} rel="noreferrer" target="_blank" className="underline underline-offset-4">
      {citation}
    </a>
  );
}
