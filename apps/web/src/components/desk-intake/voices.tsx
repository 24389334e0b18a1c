'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Callout } from '@/components/ui/callout.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { Actions } from '@/components/ui/dialog.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { MarkVoicesDocument } from '@/generated/graphql.ts';
import type { OpenedIntake } from './intake-of.ts';
import { NameVoices } from './name-voices.tsx';
import { StepDialog } from './step-dialog.tsx';

/** What the device recorded in the days that were named: the officer chooses by time and length, unheard and unnamed. */
export function Voices({ intake, onDone }: { intake: OpenedIntake; onDone(): void }) {
  const t = useTranslations('deskIntake.voices');
  const formats = useFormats();
  const [mark] = useMutation(MarkVoicesDocument, { refetchQueries: ['Intakes'] });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { id: intakeId, version, voices } = intake;
  if (!voices) return null;
  const { outcome, recordings, isCut } = voices;
  const recordingIds = recordings.map(({ id }) => id).filter((id) => chosen.includes(id));
  const choose = (id: string, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <section aria-labelledby="voices" className="flex flex-col gap-3">
      <SectionTitle id="voices">{t('title')}</SectionTitle>
      {outcome === 'FOUND' ? (
        <p className="max-w-[65ch]">{t('lead')}</p>
      ) : (
        <Callout look="waiting" title={t(outcome)} />
      )}
      {isCut && <p>{t('cut')}</p>}
      {recordings.length > 0 && (
        <fieldset className="flex flex-col border-y border-rule py-2">
          <legend className="sr-only">{t('list')}</legend>
          <div className="flex flex-wrap items-center justify-between gap-x-6">
            <Checkbox
              isSelected={recordingIds.length === recordings.length}
              isIndeterminate={recordingIds.length > 0 && recordingIds.length < recordings.length}
              onChange={(all) => setChosen(all ? recordings.map(({ id }) => id) : [])}
            >
              {t('all')}
            </Checkbox>
            <span role="status" className="text-sm text-ink-soft">
              {t('chosen', { count: recordingIds.length })}
            </span>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
          <ul className="max-h-96 overflow-y-auto" tabIndex={0}>
            {recordings.map(({ id, recordedAt, durationMs }) => (
              <li key={id}>
                <Checkbox isSelected={chosen.includes(id)} onChange={(isChosen) => choose(id, isChosen)}>
                  {t('recording', {
                    date: formats.dateTime(recordedAt),
                    duration: formats.duration(durationMs),
                  })}
                </Checkbox>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <Actions>
        {recordings.length > 0 && (
          <StepDialog
            name="markVoices"
            look="primary"
            onDone={onDone}
            fields={{
              show: () => <p className="font-medium">{t('chosen', { count: recordingIds.length })}</p>,
              check: () => (recordingIds.length > 0 ? [] : [{ text: t('noneChosen') }]),
            }}
            attempt={async (reason) =>
              (await mark({ variables: { step: { intakeId, version, reason }, recordingIds } })).data
                ?.markVoices
            }
          />
        )}
        <NameVoices intake={intake} onDone={onDone} />
      </Actions>
    </section>
  );
}
