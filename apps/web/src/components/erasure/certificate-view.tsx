'use client';

import { useTranslations } from 'next-intl';
import { saveText } from '@/components/figures/save-text.ts';
import { Button } from '@/components/ui/button.tsx';
import { Copyable } from '@/components/ui/copyable.tsx';
import { Link } from '@/components/ui/link.tsx';
import { CertificateInWords } from './certificate-in-words.tsx';

export interface CertificateViewProps {
  /** The signed words, and their signature, byte for byte. */
  certificate: string;
  signature: string;
  /** The public key in minisign's format. */
  publicKey: string;
}

/** A certificate for people, to print and to save, and how somebody else checks it with ordinary tools. */
export function CertificateView({ certificate, signature, publicKey }: CertificateViewProps) {
  const t = useTranslations('erasure.certificate');
  const { number } = JSON.parse(certificate) as { number: string };
  const file = `${number}.json`;
  return (
    <div className="flex flex-col gap-4">
      <CertificateInWords certificate={certificate} />
      <div className="no-print flex flex-col gap-3 sm:flex-row sm:flex-wrap">
        <Button look="primary" onPress={() => saveText(file, 'application/json', certificate)}>
          {t('save')}
        </Button>
        <Button look="outline" onPress={() => saveText(`${file}.minisig`, 'text/plain', signature)}>
          {t('saveSignature')}
        </Button>
        <Button look="quiet" onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <h3 className="font-medium">{t('check')}</h3>
      <p className="max-w-[65ch]">{t('checkText')}</p>
      <ol className="flex list-decimal flex-col gap-3 pl-5">
        <li>{t('stepFiles')}</li>
        <li>
          {t('stepKey')}{' '}
          <Link href="/keys/archive.pub" download="archive.pub">
            {t('keyFile')}
          </Link>
        </li>
        <li>
          <p>{t('stepCommand')}</p>
          <Copyable label={t('stepCommand')} text={`minisign -Vm ${file} -P ${publicKey}`} />
        </li>
      </ol>
      <h3 className="font-medium">{t('text')}</h3>
      <Copyable text={certificate} label={t('text')} />
      <h3 className="font-medium">{t('signature')}</h3>
      <Copyable text={signature} label={t('signature')} />
    </div>
  );
}
