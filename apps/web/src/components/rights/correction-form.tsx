'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { FactList } from '@/components/ui/fact-list.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import {
  AskForRectificationDocument,
  type RecordingToCorrectQuery,
  type RectificationAbout,
} from '@/generated/graphql.ts';
import { RightForm } from './right-form.tsx';

type Recording = NonNullable<NonNullable<RecordingToCorrectQuery['me']>['recording']>;

export function CorrectionForm({ recording }: { recording: Recording }) {
  const t = useTranslations('rights.correction');
  const formats = useFormats();
  const [about, setAbout] = useState<RectificationAbout | null>(null);
  const [correctText, setCorrectText] = useState(recording.transcript ?? '');
  const [note, setNote] = useState('');
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [ask] = useMutation(AskForRectificationDocument);

  async function onAsk() {
    const missing: ProblemFound[] = [];
    if (!about) missing.push({ text: t('aboutMissing') });
    const isUnchanged = !correctText.trim() || correctText.trim() === recording.transcript?.trim();
    if (about === 'TRANSCRIPT' && isUnchanged)
      missing.push({ text: t('textMissing'), fieldId: 'correct-text' });
    setProblems(missing);
    if (missing.length > 0 || !about) return null;
    const text = about === 'TRANSCRIPT' ? correctText : null;
    const input = { recordingId: recording.id, about, note, correctText: text };
    return (await ask({ variables: { input } })).data?.askForRectification;
  }

  return (
    <RightForm right="correction" problems={problems} onAsk={onAsk}>
      <FactList
        facts={[
          {
            label: t('recording'),
            value: `${formats.dateTime(recording.recordedAt)} · ${recording.deviceName}`,
          },
          { label: t('transcript'), value: recording.transcript ?? t('noTranscript') },
        ]}
      />
      <RadioGroup
        label={t('about')}
        value={about}
        onChange={(value) => setAbout(value as RectificationAbout)}
        options={[
          { value: 'TRANSCRIPT', label: t('aboutTranscript'), hint: t('aboutTranscriptHint') },
          { value: 'NOT_MINE', label: t('aboutNotMine'), hint: t('aboutNotMineHint') },
        ]}
      />
      {about === 'TRANSCRIPT' && (
        <TextField
          id="correct-text"
          label={t('correctText')}
          error={problemOf(problems, 'correct-text')}
          rows={4}
          maxLength={10_000}
          value={correctText}
          onChange={setCorrectText}
        />
      )}
      <TextField label={t('note')} rows={3} maxLength={2000} value={note} onChange={setNote} />
    </RightForm>
  );
}
