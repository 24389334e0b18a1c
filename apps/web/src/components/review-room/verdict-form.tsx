'use client';

import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { RedactionGround, ReviewItemPartsFragment, ReviewVerdict } from '@/generated/graphql.ts';
import type { Region } from './regions.ts';
import type { Verdicts } from './use-verdicts.ts';

const VERDICTS = ['KEEP', 'MUTE', 'WITHHOLD'] as const;
const GROUNDS = ['OTHER_VOICE', 'OTHER_PERSONS_DATA', 'TRADE_SECRET'] as const;
const KNOWN = ['NOT_PROVEN', 'NOT_HEARD', 'NOT_REVIEWABLE', 'MARK_REFUSED', 'REDACTION_FAILED'] as const;

export interface VerdictFormProps {
  item: ReviewItemPartsFragment;
  regions: readonly Region[];
  verdicts: Verdicts;
  onDecided(): void;
}

/** Keep, mute or withhold, with the ground and the words for the second officer. Shut until the server says it was heard. */
export function VerdictForm({ item, regions, verdicts, onDecided }: VerdictFormProps) {
  const t = useTranslations('reviewRoom');
  const [chosen, setChosen] = useState<ReviewVerdict | null>(null);
  const [ground, setGround] = useState<RedactionGround | null>(item.ground ?? null);
  const [words, setWords] = useState('');
  const [isPending, setPending] = useState(false);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [error, setError] = useState<unknown>(null);
  // Who marks a part means to mute it.
  const verdict = chosen ?? (regions.length > 0 ? 'MUTE' : 'KEEP');
  const needsGround = verdict !== 'KEEP';

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    const missing: ProblemFound[] = [];
    if (verdict === 'MUTE' && regions.length === 0) missing.push({ text: t('form.noRegions') });
    if (needsGround && !ground) missing.push({ text: t('form.noGround') });
    if (needsGround && !words.trim()) missing.push({ text: t('form.noWords'), fieldId: 'verdict-words' });
    setProblems(missing);
    if (missing.length > 0) return;
    setPending(true);
    try {
      const why = needsGround ? { ground, words: words.trim() } : {};
      const parts = verdict === 'MUTE' ? { regions: regions.map((region) => ({ ...region })) } : {};
      const outcome = await verdicts.decide({ itemId: item.id, verdict, ...parts, ...why });
      if (outcome === 'done') onDecided();
      else {
        const known = KNOWN.find((code) => code === outcome) ?? 'NOT_REVIEWABLE';
        setProblems([{ text: t(`refused.${known}`) }]);
      }
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  return (
    <ProblemForm onSubmit={submit} problems={problems} error={error}>
      <RadioGroup
        label={t('form.verdict')}
        value={verdict}
        onChange={(value) => setChosen(value as ReviewVerdict)}
        isDisabled={!item.viewerHeard}
        options={VERDICTS.map((value) => ({
          value,
          label: t(`form.${value}`),
          hint: t(`form.${value}_HINT`),
        }))}
      />
      {needsGround && (
        <>
          <RadioGroup
            label={t('form.ground')}
            value={ground}
            onChange={(value) => setGround(value as RedactionGround)}
            isDisabled={!item.viewerHeard}
            options={GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))}
          />
          <TextField
            id="verdict-words"
            label={t('form.words')}
            hint={t('form.wordsHint')}
            error={problems.find(({ fieldId }) => fieldId)?.text}
            rows={3}
            maxLength={2000}
            isDisabled={!item.viewerHeard}
            value={words}
            onChange={setWords}
          />
        </>
      )}
      <Button
        type="submit"
        look="primary"
        className="self-start"
        isDisabled={!item.viewerHeard}
        isPending={isPending}
      >
        {t(`form.${verdict}_CONFIRM`)}
      </Button>
    </ProblemForm>
  );
}
