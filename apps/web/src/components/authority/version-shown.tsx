'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Link } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { AddressedVersion } from './addressed-version.ts';
import { AskedPoints } from './asked-points.tsx';
import { CheckButton } from './check-button.tsx';
import { WholeForm } from './whole-form.tsx';

/** One version: the four points, the whole form, its documents, and the way to check it. */
export function VersionShown({ version }: { version: AddressedVersion }) {
  const t = useTranslations('authority');
  const k = useTranslations('filing.kind');
  const formats = useFormats();
  const { number, kind, filedAt, checkpointSequence, digest, documents } = version;
  const pack = documents.at(-1);
  return (
    <div className="flex flex-col gap-8">
      <p className="text-ink-soft">
        {t('version.head', { number, kind: k(kind), date: formats.dateTime(filedAt) })}
      </p>
      <AskedPoints fields={version.fields} />
      <WholeForm version={version} />
      <section aria-labelledby="documents" className="no-print flex flex-col items-start gap-3">
        <SectionTitle id="documents">{t('documents.title')}</SectionTitle>
        <p className="max-w-[65ch]">
          {t('documents.text', { sequence: formats.number(checkpointSequence) })}
        </p>
        {pack && (
          <Link href={pack.path} download>
            {t('documents.all')}
          </Link>
        )}
        <Disclosure title={t('documents.each')}>
          <ul className="flex flex-col gap-1">
            {documents.slice(0, -1).map(({ name, path }) => (
              <li key={name}>
                <Link href={path} download>
                  {name}
                </Link>
                {' · '}
                <Link href={`${path}.minisig`} download aria-label={t('documents.signatureOf', { name })}>
                  {t('documents.signature')}
                </Link>
              </li>
            ))}
          </ul>
          <p className="mt-3 text-sm text-ink-soft">{t('documents.digest')}</p>
          <p className="font-mono text-sm break-all text-ink-soft">{digest}</p>
        </Disclosure>
        <CheckButton key={number} version={version} />
        <Disclosure title={t('documents.offline')}>
          <p>{t('documents.offlineText')}</p>
          <pre className="mt-2 overflow-x-auto rounded-md bg-raised p-3 font-mono text-sm">
            {
              'rightful verify notification.zip --key archive.pub\nminisign -Vm notification.json -p archive.pub'
            }
          </pre>
          <p className="mt-2">
            <Link href="/keys/archive.pub" download>
              archive.pub
            </Link>
          </p>
        </Disclosure>
      </section>
    </div>
  );
}
