'use client';

import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { IncidentNoteKind, IncidentRoomPartsFragment } from '@/generated/graphql.ts';
import { useIncidentSteps } from './use-incident-steps.ts';
import { useRefusalWords } from './use-refusal-words.ts';

const KINDS: readonly IncidentNoteKind[] = ['FACT', 'EFFECT', 'REMEDY', 'DECISION', 'NOTE'];

/** The register's own words: what happened, what it does, what was done. Written once, corrected by a further note. */
export function IncidentNotes({ incident }: { incident: IncidentRoomPartsFragment }) {
  const t = useTranslations('incidentRoom.notes');
  const d = useTranslations('incidentRoom.deed');
  const refusalWords = useRefusalWords();
  const formats = useFormats();
  const { write } = useIncidentSteps(incident);
  const [kind, setKind] = useState<IncidentNoteKind>('FACT');
  const [words, setWords] = useState('');
  const [isPending, setPending] = useState(false);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    if (!words.trim()) return setProblems([{ text: d('wordsMissing'), fieldId: 'note-words' }]);
    setProblems([]);
    setPending(true);
    try {
      const code = await write(kind, words.trim());
      if (code === null) setWords('');
      else setProblems([{ text: refusalWords(code) }]);
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  return (
    <section aria-labelledby="notes" className="flex flex-col gap-4">
      <SectionTitle id="notes">{t('title')}</SectionTitle>
      {incident.notes.length === 0 && <p className="text-ink-soft">{t('none')}</p>}
      <ul className="flex flex-col gap-4">
        {incident.notes.map((note) => (
          <li key={note.id} className="flex max-w-[65ch] flex-col gap-1 wrap-break-word">
            <p className="text-sm text-ink-soft">
              <span className="font-medium text-ink">{t(`kind.${note.kind}`)}</span>
              {', '}
              {t('by', { name: note.writtenByName, date: formats.dateTime(note.writtenAt) })}
            </p>
            <p className="whitespace-pre-line">{note.words}</p>
          </li>
        ))}
      </ul>
      <ProblemForm onSubmit={submit} problems={problems} error={error}>
        <RadioGroup
          label={t('what')}
          inRow
          value={kind}
          onChange={(value) => setKind(value as IncidentNoteKind)}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextField
          id="note-words"
          label={t('words')}
          hint={d('wordsHint')}
          error={problems.find(({ fieldId }) => fieldId)?.text}
          rows={3}
          maxLength={4000}
          value={words}
          onChange={setWords}
        />
        <div>
          <Button type="submit" look="outline" isPending={isPending}>
            {t('write')}
          </Button>
        </div>
      </ProblemForm>
    </section>
  );
}
