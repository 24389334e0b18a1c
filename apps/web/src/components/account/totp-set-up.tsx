'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import { Button } from '@/components/ui/button.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { ConfirmTotpDocument } from '@/generated/graphql.ts';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

export interface TotpSecret {
  /** Base32, to type by hand. */
  secret: string;
  /** otpauth://, as the QR code carries it. */
  uri: string;
}

/** Scan, type the first code, keep the recovery codes. Nothing is switched on before the first code was right. */
export function TotpSetUp({ secret, onClose }: { secret: TotpSecret; onClose(): void }) {
  const t = useTranslations('account');
  const formats = useFormats();
  const [confirm, { loading, error }] = useMutation(ConfirmTotpDocument, { refetchQueries: ['Account'] });
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [problems, setProblems] = useState<ProblemFound[]>([]);

  async function submit(event?: SyntheticEvent): Promise<void> {
    event?.preventDefault();
    const result = (await confirm({ variables: { code: code.replaceAll(/\s/g, '') } }).catch(() => null))
      ?.data?.confirmTotp;
    if (result?.__typename === 'TotpConfirmed') setCodes(result.recoveryCodes);
    if (result?.__typename === 'ProofRefused')
      setProblems([{ text: t('codeRefused'), fieldId: 'totp-code' }]);
    if (result?.__typename === 'TooManyAttempts') {
      setProblems([{ text: t('tooMany', { time: formats.time(result.retryAt) }) }]);
    }
    if (result?.__typename === 'StepUpNeeded' && (await askForProof())) await submit();
  }

  if (codes) {
    return (
      <Dialog title={t('codesTitle')} isOpen isDismissable={false} onOpenChange={onClose}>
        <RecoveryCodes codes={codes} onKept={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('setUpTitle')} isOpen onOpenChange={onClose}>
      <ProblemForm
        onSubmit={submit}
        problems={problems}
        error={error}
        lead={
          <>
            <p>{t('scan')}</p>
            <QrCode text={secret.uri} label={t('qr')} />
            <p className="text-sm text-ink-soft">
              {t('byHand')}{' '}
              <code className="font-mono break-all text-ink select-all">
                {secret.secret.match(/.{1,4}/g)?.join(' ')}
              </code>
            </p>
          </>
        }
      >
        <TextField
          id="totp-code"
          error={problemOf(problems, 'totp-code')}
          label={t('firstCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          mono
          value={code}
          onChange={setCode}
        />
        <Actions>
          <Button type="submit" look="primary" isPending={loading} isDisabled={!code.trim()}>
            {t('switchOn')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </Actions>
      </ProblemForm>
    </Dialog>
  );
}
