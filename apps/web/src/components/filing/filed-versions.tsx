'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { FiledVersionsDocument, type FiledVersionsQuery, type FilingLanguage } from '@/generated/graphql.ts';

type Version = NonNullable<FiledVersionsQuery['filing']>['versions'][number];

/** What went to the authority, newest first: what changed with each, and the documents as it has them. */
export function FiledVersions({ id, language }: { id: string; language: FilingLanguage }) {
  const t = useTranslations('filing.versions');
  const { data, error, refetch } = useQuery(FiledVersionsDocument, {
    variables: { id, language },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  const versions = data?.filing?.versions ?? [];
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions" className="flex flex-col gap-4">
      <SectionTitle id="versions">{t('title')}</SectionTitle>
      <ol className="flex flex-col gap-6">
        {versions.toReversed().map((version) => (
          <FiledVersion key={version.number} version={version} />
        ))}
      </ol>
    </section>
  );
}

function FiledVersion({ version }: { version: Version }) {
  const t = useTranslations('filing.versions');
  const k = useTranslations('filing.kind');
  const formats = useFormats();
  const { number, kind, filedAt, digest, checkpointSequence, fields, documents } = version;
  const changed = fields.filter(({ change }) => change);
  return (
    <li className="flex flex-col gap-2 border-l-2 border-rule pl-4">
      <h3 className="font-medium">{t('head', { number, kind: k(kind), date: formats.dateTime(filedAt) })}</h3>
      {number > 1 && (
        <Disclosure title={t('changed', { count: changed.length })}>
          <dl className="flex flex-col gap-3">
            {changed.map(({ id, label, words, wordsBefore }) => (
              <div key={id} className="flex flex-col gap-1 wrap-break-word">
                <dt className="font-medium">{label}</dt>
                <dd>
                  {t('before')}: {wordsBefore.join(' ') || '–'}
                </dd>
                <dd>
                  {t('now')}: {words.join(' ') || '–'}
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
      <Disclosure title={t('documents')}>
        <ul className="flex flex-col gap-1">
          {documents.map(({ name, path }) => (
            <li key={name}>
              <Link href={path} download>
                {name}
              </Link>
              {!name.endsWith('.zip') && (
                <>
                  {' · '}
                  <Link href={`${path}.minisig`} download aria-label={t('signatureOf', { name })}>
                    {t('signature')}
                  </Link>
                </>
              )}
            </li>
          ))}
        </ul>
        <p className="mt-3 text-sm text-ink-soft">
          {t('stands', { sequence: formats.number(checkpointSequence) })}
        </p>
        <p className="font-mono text-sm break-all text-ink-soft">{digest}</p>
      </Disclosure>
    </li>
  );
}
