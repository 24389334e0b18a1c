'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import { Button } from '@/components/ui/button.tsx';

type Format = 'csv' | 'json';

const ask = (format: Format): Promise<Response> =>
  fetch(`/bytes/register/${format}`, { method: 'POST', credentials: 'same-origin' });

/** Hands the file to the browser to save; false when it was not given. */
async function save(format: Format): Promise<boolean> {
  let answer = await ask(format);
  if (answer.status === 401) {
    if (!(await askForProof())) return false;
    answer = await ask(format);
  }
  if (!answer.ok) return false;
  const named = /filename="([\w.-]+)"/.exec(answer.headers.get('content-disposition') ?? '');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = named?.[1] ?? `register.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
  return true;
}

/** The whole register as a file: for the authority that asks for it, or for one's own tables. */
export function SaveRegister() {
  const t = useTranslations('register.save');
  const [pending, setPending] = useState<Format | null>(null);
  const [hasFailed, setFailed] = useState(false);
  async function press(format: Format) {
    setPending(format);
    setFailed(!(await save(format).catch(() => false)));
    setPending(null);
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-3">
        {(['csv', 'json'] as const).map((format) => (
          <Button key={format} isPending={pending === format} onPress={() => void press(format)}>
            {t(format)}
          </Button>
        ))}
      </div>
      <p className="max-w-[65ch] text-sm text-ink-soft" role="status">
        {t(hasFailed ? 'failed' : 'hint')}
      </p>
    </div>
  );
}
