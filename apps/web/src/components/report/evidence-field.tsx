'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { sha256OfFile } from './sha256-of-file.ts';

/** A digest or a request number lets the portal freeze at once. The digest is computed here; no file is sent. */
export function EvidenceField({ value, onChange }: { value: string; onChange(value: string): void }) {
  const t = useTranslations('report.evidence');
  const formats = useFormats();
  const [share, setShare] = useState<number | null>(null);
  const [outcome, setOutcome] = useState('');

  async function compute(file: File | undefined) {
    if (!file) return;
    setShare(0);
    setOutcome('');
    try {
      onChange(await sha256OfFile(file, setShare));
      setOutcome(t('computed', { name: file.name, size: formats.bytes(file.size) }));
    } catch {
      setOutcome(t('unreadable', { name: file.name }));
    }
    setShare(null);
  }

  return (
    <div className="flex flex-col gap-3">
      <TextField
        id="evidence"
        label={t('label')}
        hint={t('hint')}
        mono
        maxLength={200}
        value={value}
        onChange={onChange}
      />
      <FileTrigger onSelect={(files) => void compute(files?.[0])}>
        <Button className="self-start" isDisabled={share !== null}>
          {t('compute')}
        </Button>
      </FileTrigger>
      <p role="status" className="text-sm text-ink-soft wrap-break-word">
        {share === null ? outcome || t('local') : t('computing', { percent: Math.round(share * 100) })}
      </p>
    </div>
  );
}
