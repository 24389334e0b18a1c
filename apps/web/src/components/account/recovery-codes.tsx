'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { Actions } from '@/components/ui/dialog.tsx';

/** Shown once. The way on opens when one says that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept(): void }) {
  const t = useTranslations('account');
  const [isKept, setKept] = useState(false);
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <p>{t('codesText')}</p>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-md bg-sunken p-4 font-mono select-all">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button
        className="self-start"
        onPress={() =>
          void navigator.clipboard?.writeText(codes.join('\n')).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {isCopied ? t('codesCopied') : t('codesCopy')}
      </Button>
      <Checkbox isSelected={isKept} onChange={setKept}>
        {t('codesKept')}
      </Checkbox>
      <Actions>
        <Button look="primary" isDisabled={!isKept} onPress={onKept}>
          {t('codesDone')}
        </Button>
      </Actions>
    </>
  );
}
