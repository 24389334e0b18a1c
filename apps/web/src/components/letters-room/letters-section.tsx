'use client';

import { useTranslations } from 'next-intl';
import { PlainTable } from '@/components/desk/plain-table.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { type StateLook, StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { BreachLetterState } from '@/generated/graphql.ts';
import { LetterSteps } from './letter-steps.tsx';
import { isForPeople, type PeopleParts } from './people-parts.ts';
import { useLetterSteps } from './use-letter-steps.ts';
import { WordingForm } from './wording-form.tsx';

const LOOKS: Record<BreachLetterState, StateLook> = {
  PREPARED: 'plain',
  EXCEPTED: 'plain',
  SENT: 'waiting',
  DELIVERED: 'waiting',
  READ: 'done',
  POSTED: 'done',
  FAILED: 'stopped',
};

export interface LettersSectionProps {
  incident: PeopleParts;
  /** Something was proposed in this incident: nothing else can be, until that is decided. */
  isStepWaiting: boolean;
}

/** One letter for each person whom it touches: what it says, where it is, and what two officers decided about it. */
export function LettersSection({ incident, isStepWaiting }: LettersSectionProps) {
  const t = useTranslations('letters');
  const formats = useFormats();
  const { notePosted } = useLetterSteps(incident);
  const { affectedCount, waitingCount, letters, exception, orderedAt, notices, wordings } = incident.letters;
  const isReleased = wordings.some(({ releasedAt }) => releasedAt);
  return (
    <section aria-labelledby="letters" className="flex flex-col gap-4">
      <SectionTitle id="letters">{t('title')}</SectionTitle>
      <p>{t('affected', { count: affectedCount })}</p>
      {exception && <p>{t('excepted', { ground: t(`exception.${exception}`) })}</p>}
      {orderedAt && <p>{t('ordered', { date: formats.dateTime(orderedAt) })}</p>}
      {letters.length > 0 && (
        <PlainTable
          caption={t('caption')}
          columns={[t('who'), t('state'), t('since'), t('then')]}
          rows={letters.map((letter) => ({
            key: letter.id,
            cells: [
              letter.customerName,
              <StateMark key="state" look={LOOKS[letter.state]}>
                {t(`states.${letter.state}`)}
              </StateMark>,
              formats.dateTime(
                letter.readAt ?? letter.postedAt ?? letter.deliveredAt ?? letter.sentAt ?? letter.preparedAt,
              ),
              letter.state === 'FAILED' ? (
                <span key="then" className="flex flex-wrap items-center gap-3">
                  {letter.failure && t(`failure.${letter.failure}`)}
                  <Button look="quiet" onPress={() => void notePosted(letter.id)}>
                    {t('posted')}
                  </Button>
                </span>
              ) : (
                '–'
              ),
            ],
          }))}
        />
      )}
      {notices.map((notice) => (
        <p key={notice.number}>
          {t('notice', {
            subject: notice.texts[0]?.subject ?? '',
            from: formats.dateTime(notice.shownFrom),
            until: formats.dateTime(notice.shownUntil),
          })}
        </p>
      ))}
      {isForPeople(incident) && (
        <>
          {isReleased && waitingCount > 0 && <p>{t('foundLater', { count: waitingCount })}</p>}
          {(!isReleased || waitingCount > 0) && (
            <Disclosure title={t('wording.open')}>
              <WordingForm incident={incident} />
            </Disclosure>
          )}
          {isStepWaiting ? (
            <p className="text-ink-soft">{t('stepWaits')}</p>
          ) : (
            <LetterSteps incident={incident} />
          )}
        </>
      )}
    </section>
  );
}
