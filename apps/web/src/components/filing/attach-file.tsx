'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '@/components/ui/button.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import type { FormFieldPartsFragment } from '@/generated/graphql.ts';
import { ATTACHABLE, sendToFiling } from './send-to-filing.ts';
import { useFilingWords } from './use-filing-words.ts';

export interface AttachFileProps {
  id: string;
  version: number;
  fields: readonly FormFieldPartsFragment[];
  /** Something was changed and not saved: attaching makes a new version of the draft. */
  isDirty: boolean;
  onAttached(): Promise<unknown>;
}

/** What goes to the authority beside the form. Its list stands in the form, where a file is taken out again. */
export function AttachFile({ id, version, fields, isDirty, onAttached }: AttachFileProps) {
  const t = useTranslations('filing.attach');
  const f = useTranslations('filing.file');
  const words = useFilingWords(fields);
  const [isSending, setSending] = useState(false);
  const [said, setSaid] = useState<{ look: 'done' | 'stopped'; text: string } | null>(null);

  async function send(file: File | undefined) {
    if (!file) return;
    setSending(true);
    try {
      const refusal = await sendToFiling(id, version, file);
      setSaid(
        refusal
          ? { look: 'stopped', text: words(refusal) }
          : { look: 'done', text: t('attached', { name: file.name }) },
      );
      await onAttached();
    } catch {
      setSaid({ look: 'stopped', text: t('failed', { name: file.name }) });
    }
    setSending(false);
  }

  return (
    <section aria-labelledby="attach" className="flex flex-col items-start gap-3">
      <SectionTitle id="attach">{t('title')}</SectionTitle>
      <p className="max-w-[65ch] text-ink-soft">{t('hint')}</p>
      <FileTrigger acceptedFileTypes={[...ATTACHABLE]} onSelect={(files) => void send(files?.[0])}>
        <Button look="outline" isPending={isSending} isDisabled={isDirty}>
          {t('choose')}
        </Button>
      </FileTrigger>
      {isDirty && <p className="text-ink-soft">{f('saveFirst')}</p>}
      <div role="status" className="wrap-anywhere">
        {isSending && <p>{t('sending')}</p>}
        {!isSending && said && <StateMark look={said.look}>{said.text}</StateMark>}
      </div>
    </section>
  );
}
