'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from './button.tsx';

/** A digest, a key, a command: to be read letter by letter or taken over with one press. */
export function Copyable({ text, label }: { text: string; label: string }) {
  const t = useTranslations('common');
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }
  return (
    <div className="flex items-start justify-between gap-2 rounded-md bg-sunken py-1 pr-1 pl-3">
      <code className="min-w-0 py-2 font-mono text-sm break-all whitespace-pre-wrap select-all">{text}</code>
      <Button
        look="quiet"
        className="no-print shrink-0 text-sm!"
        aria-label={`${t('copy')}: ${label}`}
        onPress={() => void copy()}
      >
        <span role="status">{copied ? t('copied') : t('copy')}</span>
      </Button>
    </div>
  );
}
