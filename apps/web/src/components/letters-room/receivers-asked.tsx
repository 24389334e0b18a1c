'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PlainTable } from '@/components/desk/plain-table.tsx';
import { useRefusalWords } from '@/components/incident-room/use-refusal-words.ts';
import { Button } from '@/components/ui/button.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { isForPeople, type PeopleParts } from './people-parts.ts';
import { useLetterSteps } from './use-letter-steps.ts';

const LOOKS = { ASKED: 'waiting', REMINDED: 'waiting', LAPSED: 'stopped', CONFIRMED: 'done' } as const;

/** Whoever received what is not theirs is asked to delete it and to say so; that, or that nothing came, is kept. */
export function ReceiversAsked({ incident }: { incident: PeopleParts }) {
  const t = useTranslations('letters.receivers');
  const formats = useFormats();
  const refusalWords = useRefusalWords();
  const { ask } = useLetterSteps(incident);
  const [said, setSaid] = useState<string | null>(null);

  async function askAll() {
    const code = await ask();
    setSaid(code === null ? t('done') : refusalWords(code));
  }

  return (
    <section aria-labelledby="receivers-asked" className="flex flex-col gap-3">
      <SectionTitle id="receivers-asked">{t('title')}</SectionTitle>
      {incident.receiverAsks.length === 0 ? (
        <p className="text-ink-soft">{t('none')}</p>
      ) : (
        <PlainTable
          caption={t('caption')}
          columns={[t('who'), t('state'), t('by'), t('said')]}
          rows={incident.receiverAsks.map((one) => ({
            key: one.id,
            cells: [
              one.customerName,
              <StateMark key="state" look={LOOKS[one.state]}>
                {t(`states.${one.state}`)}
              </StateMark>,
              one.confirmedAt ? formats.dateTime(one.confirmedAt) : formats.dateTime(one.answerBy),
              [one.passedOn ? t('passedOn') : null, one.words].filter(Boolean).join(' ') || '–',
            ],
          }))}
        />
      )}
      {isForPeople(incident) && (
        <div className="flex flex-wrap items-center gap-4">
          <Button look="outline" onPress={() => void askAll()}>
            {t('ask')}
          </Button>
          <p role="status">{said}</p>
        </div>
      )}
    </section>
  );
}
