'use client';

import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { isoMoment } from '@/components/filing/answer-of.ts';
import { Button } from '@/components/ui/button.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useAuthorityDeeds } from './use-authority-deeds.ts';

const KINDS = ['acknowledge', 'ask', 'date'] as const;
type Kind = (typeof KINDS)[number];

/** The authority confirms receipt, asks, or sets a date. Nothing of the case changes by it. */
export function WriteToController({
  filingId,
  isAcknowledged,
}: {
  filingId: string;
  isAcknowledged: boolean;
}) {
  const t = useTranslations('authority.write');
  const deeds = useAuthorityDeeds(filingId);
  const [kind, setKind] = useState<Kind>(isAcknowledged ? 'ask' : 'acknowledge');
  const [reference, setReference] = useState('');
  const [words, setWords] = useState('');
  const [moment, setMoment] = useState('');
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSent, setSent] = useState(false);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    setSent(false);
    const answerBy = isoMoment(moment);
    if (kind === 'acknowledge' && !reference.trim()) return setProblem(t('refused.REFERENCE_NEEDED'));
    if (kind !== 'acknowledge' && !words.trim()) return setProblem(t('refused.WORDS_NEEDED'));
    if (kind === 'date' && !answerBy) return setProblem(t('refused.DATE_NEEDED'));
    setProblem(null);
    setPending(true);
    try {
      const code =
        kind === 'acknowledge'
          ? await deeds.acknowledge(reference.trim(), words.trim())
          : kind === 'ask'
            ? await deeds.ask(words.trim(), answerBy)
            : await deeds.setDate(words.trim(), answerBy ?? '');
      if (code === null) {
        setSent(true);
        setWords('');
        setReference('');
        setMoment('');
      } else
        setProblem(
          t.has(`refused.${code}` as 'refused.OTHER')
            ? t(`refused.${code}` as 'refused.OTHER')
            : t('refused.OTHER'),
        );
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  return (
    <ProblemForm
      onSubmit={submit}
      problems={problem ? [{ text: problem }] : []}
      error={error}
      className="no-print gap-4"
    >
      <RadioGroup
        label={t('what')}
        inRow
        value={kind}
        onChange={(value) => setKind(value as Kind)}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      {kind === 'acknowledge' && (
        <TextField label={t('reference')} maxLength={100} value={reference} onChange={setReference} />
      )}
      <TextField
        label={t(`words.${kind}`)}
        hint={t('wordsHint')}
        rows={3}
        maxLength={8000}
        value={words}
        onChange={setWords}
      />
      {kind !== 'acknowledge' && (
        <TextField
          type="datetime-local"
          className="max-w-72"
          label={t(kind === 'date' ? 'by' : 'byOptional')}
          value={moment}
          onChange={setMoment}
        />
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" look="primary" isPending={isPending}>
          {t('send')}
        </Button>
        <p role="status">{isSent ? t('sent') : ''}</p>
      </div>
    </ProblemForm>
  );
}
