'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Dialog } from '@/components/ui/dialog.tsx';
import { setProofAsker } from './ask-for-proof.ts';
import { ProofForm } from './proof-form.tsx';

/**
 * The one dialog that asks people to prove once more who they are. It stands in the shell; pages call
 * `askForProof()`, and the refusal link calls it for them.
 */
export function ProveIdentity() {
  const t = useTranslations('proveIdentity');
  const [isOpen, setOpen] = useState(false);
  const waiting = useRef<((proven: boolean) => void)[]>([]);
  const ask = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        waiting.current.push(resolve);
        setOpen(true);
      }),
    [],
  );
  const finish = useCallback((proven: boolean) => {
    setOpen(false);
    for (const resolve of waiting.current.splice(0)) resolve(proven);
  }, []);
  useEffect(() => setProofAsker(ask), [ask]);
  return (
    <Dialog title={t('title')} isOpen={isOpen} onOpenChange={(open) => !open && finish(false)}>
      <ProofForm onProven={() => finish(true)} onCancel={() => finish(false)} />
    </Dialog>
  );
}
