'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { AddressedVersion } from './addressed-version.ts';
import { checkProof, type ProofChecked } from './check-proof.ts';

/** Follows the controller's log to its signed checkpoint, in this browser, and says in words what that shows. */
export function CheckButton({ version }: { version: AddressedVersion }) {
  const t = useTranslations('authority.check');
  const formats = useFormats();
  const [isPending, setPending] = useState(false);
  const [found, setFound] = useState<ProofChecked | 'unreadable' | null>(null);
  const path = (name: string) => version.documents.find((document) => document.name === name)?.path ?? '';

  async function check() {
    setPending(true);
    try {
      const [notification, proof] = await Promise.all([
        fetch(path('notification.json')).then((answer) => answer.arrayBuffer()),
        fetch(path('audit-proof.json')).then((answer) => answer.text()),
      ]);
      setFound(await checkProof(notification, proof, version));
    } catch {
      setFound('unreadable');
    }
    setPending(false);
  }

  const isWhole =
    found && found !== 'unreadable' && found.notification && found.chain && found.signature !== false;
  return (
    <div className="flex flex-col items-start gap-3">
      <Button look="outline" isPending={isPending} onPress={() => void check()}>
        {t('check')}
      </Button>
      <div role="status" className="w-full">
        {found === 'unreadable' && <Callout look="stopped" title={t('unreadable')} />}
        {found && found !== 'unreadable' && (
          <Callout look={isWhole ? 'done' : 'stopped'} title={t(isWhole ? 'whole' : 'broken')}>
            <ul className="flex flex-col gap-1">
              <Line isRight={found.notification}>{t('notification')}</Line>
              <Line isRight={found.chain}>
                {t('chain', { entries: found.entryCount, links: formats.number(found.linkCount) })}
              </Line>
              <Line isRight={found.signature}>{t(found.signature === null ? 'noEd25519' : 'signature')}</Line>
            </ul>
            <p className="text-sm">{t('compare')}</p>
            <p className="font-mono text-sm break-all select-all">{found.publicKey}</p>
          </Callout>
        )}
      </div>
    </div>
  );
}

function Line({ isRight, children }: { isRight: boolean | null; children: string }) {
  const t = useTranslations('authority.check');
  return (
    <li className="flex flex-wrap gap-x-3">
      <StateMark look={isRight === null ? 'plain' : isRight ? 'done' : 'stopped'}>
        {t(isRight === null ? 'notChecked' : isRight ? 'right' : 'wrong')}
      </StateMark>
      <span>{children}</span>
    </li>
  );
}
