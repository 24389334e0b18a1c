'use client';

import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import type { FilingKind, FormFieldPartsFragment } from '@/generated/graphql.ts';
import type { FilingRefusal } from './use-filing-deeds.ts';
import { useFilingWords } from './use-filing-words.ts';

export interface FileDialogProps {
  fields: readonly FormFieldPartsFragment[];
  filedCount: number;
  authorityName: string;
  /** Something was changed and not saved. */
  isDirty: boolean;
  onFile(kind: FilingKind): Promise<FilingRefusal | null>;
}

const FIRST: readonly FilingKind[] = ['PRELIMINARY', 'COMPLETE'];
const LATER: readonly FilingKind[] = ['FOLLOW_UP', 'COMPLETE', 'WITHDRAWAL'];

/** Files what is saved: the phase is chosen, and what happens then is said. */
export function FileDialog({ fields, filedCount, authorityName, isDirty, onFile }: FileDialogProps) {
  const t = useTranslations('filing.file');
  const k = useTranslations('filing.kind');
  const words = useFilingWords(fields);
  const kinds = filedCount === 0 ? FIRST : LATER;
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<FilingKind | null>(null);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    if (!kind) return setProblem(t('kindMissing'));
    setProblem(null);
    setPending(true);
    try {
      const refusal = await onFile(kind);
      if (refusal === null) {
        setOpen(false);
        setKind(null);
      } else setProblem(words(refusal));
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  return (
    <>
      <div className="flex flex-wrap items-center gap-4">
        <Button look="primary" isDisabled={isDirty} onPress={() => setOpen(true)}>
          {t('open')}
        </Button>
        {isDirty && <p className="text-ink-soft">{t('saveFirst')}</p>}
      </div>
      <Dialog title={t('title')} isOpen={isOpen} onOpenChange={setOpen} isDismissable={!isPending}>
        <p>{t('explain', { authority: authorityName })}</p>
        <ProblemForm onSubmit={submit} problems={problem ? [{ text: problem }] : []} error={error}>
          <RadioGroup
            label={t('kind')}
            value={kind}
            onChange={(value) => setKind(value as FilingKind)}
            options={kinds.map((value) => ({ value, label: k(value), hint: t(`hint.${value}`) }))}
          />
          <Actions>
            <Button type="submit" look="primary" isPending={isPending}>
              {t('confirm')}
            </Button>
            <Button look="quiet" onPress={() => setOpen(false)}>
              {t('cancel')}
            </Button>
          </Actions>
        </ProblemForm>
      </Dialog>
    </>
  );
}
