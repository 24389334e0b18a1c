'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import { Button, type ButtonLook } from '@/components/ui/button.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';

export interface Outcome {
  __typename: string;
  code?: string;
}

export interface StepDialogProps {
  name:
    | 'take'
    | 'askForIdentity'
    | 'confirmIdentity'
    | 'match'
    | 'nameVoices'
    | 'markVoices'
    | 'refuse'
    | 'confirmRefusal'
    | 'rejectRefusal';
  look?: ButtonLook;
  /** One of these has to be chosen, too. */
  choice?: { label: string; missing: string; options: readonly { value: string; label: string }[] };
  /** Words for the person, too. */
  words?: { label: string; hint: string; missing: string };
  /** Fields of the step's own, and what is wrong with what stands in them. */
  fields?: { show(problems: readonly ProblemFound[]): ReactNode; check(): ProblemFound[] };
  /** `extra`: what was chosen or written beside the reason. */
  attempt(reason: string, extra: string): Promise<Outcome | undefined>;
  onDone(): void;
}

const KNOWN = [
  'NOT_NOW',
  'NOT_YOURS',
  'ADDRESS_NOT_PROVEN',
  'NO_DOCUMENT',
  'NOBODY_FOUND',
  'NO_VOICES',
  'SECOND_OFFICER',
  'OTHER_OFFICER',
  'OTHER_ADDRESS',
  'NOT_AMONG_THEM',
  'NOTHING_PROPOSED',
] as const;

/** A step of an officer in a case: what it needs, why, and a fresh proof of who they are when it is asked for. */
export function StepDialog({
  name,
  look = 'outline',
  choice,
  words,
  fields,
  attempt,
  onDone,
}: StepDialogProps) {
  const t = useTranslations(`deskIntake.step.${name}`);
  const i = useTranslations('deskIntake');
  const d = useTranslations('desk.deed');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [extra, setExtra] = useState('');
  const [isPending, setPending] = useState(false);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    const found: ProblemFound[] = fields?.check() ?? [];
    const asked = choice ?? words;
    if (asked && !extra.trim())
      found.push({ text: asked.missing, fieldId: words ? 'step-words' : 'step-choice' });
    if (!reason.trim()) found.push({ text: d('reasonMissing'), fieldId: 'step-reason' });
    setProblems(found);
    if (found.length > 0) return;
    setPending(true);
    try {
      const outcome = await withProof(() => attempt(reason.trim(), extra.trim()));
      if (outcome?.__typename === 'IntakeChanged') {
        setOpen(false);
        onDone();
      } else setProblems([{ text: wordsOf(outcome) }]);
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  function wordsOf(outcome: Outcome | undefined): string {
    if (outcome?.__typename === 'StepUpNeeded') return d('notProven');
    if (outcome?.__typename === 'IntakeChangedMeanwhile') return i('refusedBy.STALE');
    const known = KNOWN.find((code) => code === outcome?.code);
    return i(`refusedBy.${known ?? 'OTHER'}`);
  }

  return (
    <>
      <Button look={look} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog title={t('title')} isOpen={isOpen} onOpenChange={setOpen} isDismissable={!isPending}>
        <p>{t('explain')}</p>
        <ProblemForm onSubmit={submit} problems={problems} error={error}>
          {choice && (
            <RadioGroup
              id="step-choice"
              label={choice.label}
              value={extra}
              onChange={setExtra}
              options={choice.options}
            />
          )}
          {fields?.show(problems)}
          {words && (
            <TextField
              id="step-words"
              label={words.label}
              hint={words.hint}
              error={problemOf(problems, 'step-words')}
              rows={3}
              maxLength={1000}
              value={extra}
              onChange={setExtra}
            />
          )}
          <TextField
            id="step-reason"
            label={d('reason')}
            hint={t('reasonHint')}
            error={problemOf(problems, 'step-reason')}
            rows={3}
            maxLength={500}
            value={reason}
            onChange={setReason}
          />
          <Actions>
            <Button type="submit" look="primary" isPending={isPending}>
              {t('confirm')}
            </Button>
            <Button look="quiet" onPress={() => setOpen(false)}>
              {d('cancel')}
            </Button>
          </Actions>
        </ProblemForm>
      </Dialog>
    </>
  );
}

async function withProof(attempt: () => Promise<Outcome | undefined>): Promise<Outcome | undefined> {
  const outcome = await attempt();
  if (outcome?.__typename !== 'StepUpNeeded' || !(await askForProof())) return outcome;
  return attempt();
}
