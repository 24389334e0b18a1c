'use client';

import { useTranslations } from 'next-intl';
import { Copyable } from '@/components/ui/copyable.tsx';
import { FactList } from '@/components/ui/fact-list.tsx';
import { Link } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import type { RequestPartsFragment } from '@/generated/graphql.ts';
import { fileNameOf } from './file-name-of.ts';

export interface HowToCheckProps {
  archive: Pick<
    NonNullable<RequestPartsFragment['archive']>,
    'id' | 'createdAt' | 'byteLength' | 'sha256' | 'manifestSha256'
  >;
  /** The public key in minisign's format. */
  publicKey: string;
}

/** Digests, key and the commands of ordinary tools: nobody has to trust this page. */
export function HowToCheck({ archive, publicKey }: HowToCheckProps) {
  const t = useTranslations('download');
  const file = fileNameOf(archive);
  const ways = [
    { key: 'verify', command: `node rightful-verify.mjs ${file} --key ${publicKey}` },
    { key: 'zip', command: `unzip -t ${file}` },
    { key: 'sha', command: `sha256sum ${file}` },
    { key: 'minisign', command: `minisign -Vm manifest.json -P ${publicKey}` },
  ] as const;
  return (
    <section aria-labelledby="check" className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <SectionTitle id="check">{t('checkTitle')}</SectionTitle>
        <p className="max-w-[65ch]">{t('checkText')}</p>
      </div>
      <FactList
        facts={[
          { label: t('length'), value: t('exactBytes', { count: archive.byteLength }) },
          { label: t('digest'), value: <Copyable label={t('digest')} text={archive.sha256} /> },
          {
            label: t('manifestDigest'),
            value: <Copyable label={t('manifestDigest')} text={archive.manifestSha256} />,
          },
          { label: t('publicKey'), value: <Copyable label={t('publicKey')} text={publicKey} /> },
        ]}
      />
      <ul className="flex flex-col gap-4">
        {ways.map(({ key, command }) => (
          <li key={key} className="flex flex-col gap-1">
            <p>
              {t(`way.${key}`)}
              {key === 'verify' && (
                <>
                  {' · '}
                  <Link href="/verify/rightful-verify.mjs" download="rightful-verify.mjs">
                    {t('way.verifyGet')}
                  </Link>
                </>
              )}
            </p>
            <Copyable label={t(`way.${key}`)} text={command} />
          </li>
        ))}
      </ul>
    </section>
  );
}
