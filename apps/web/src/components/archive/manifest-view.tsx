'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Copyable } from '@/components/ui/copyable.tsx';
import { FactList } from '@/components/ui/fact-list.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { ScrollBox } from '@/components/ui/scroll-box.tsx';
import type { PreviewQuery } from '@/generated/graphql.ts';

type ArchiveSeen = NonNullable<NonNullable<NonNullable<PreviewQuery['me']>['request']>['archive']>;

/** More than this makes a page slow; the whole manifest is one link away. */
const SHOWN_CHARACTERS = 60_000;

/** The signed list of all files: its digest, and the list itself for whoever wants to read it. */
export function ManifestView({
  archive,
}: {
  archive: Pick<ArchiveSeen, 'sha256' | 'manifestSha256' | 'manifestPath'>;
}) {
  const t = useTranslations('archive.manifest');
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { manifestPath } = archive;

  async function show(path: string) {
    setError(null);
    const answer = await fetch(path, { credentials: 'same-origin' }).catch((reason: unknown) => {
      setError(reason);
      return null;
    });
    if (answer?.ok) setText(prettyJson(await answer.text()));
    else if (answer) setError(new Error(answer.statusText));
  }

  return (
    <section aria-labelledby="manifest" className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <SectionTitle id="manifest">{t('title')}</SectionTitle>
        <p className="max-w-[65ch]">{t('text')}</p>
      </div>
      <FactList
        facts={[
          { label: t('archiveDigest'), value: <Copyable label={t('archiveDigest')} text={archive.sha256} /> },
          { label: t('digest'), value: <Copyable label={t('digest')} text={archive.manifestSha256} /> },
        ]}
      />
      {error !== null && <Failed error={error} onRetry={() => manifestPath && void show(manifestPath)} />}
      {manifestPath && text === null && error === null && (
        <Button className="self-start" onPress={() => void show(manifestPath)}>
          {t('show')}
        </Button>
      )}
      {text !== null && manifestPath && (
        <>
          <ScrollBox label={t('title')} className="rounded-md bg-sunken p-4">
            <pre className="font-mono text-sm">{text.slice(0, SHOWN_CHARACTERS)}</pre>
          </ScrollBox>
          {text.length > SHOWN_CHARACTERS && <p className="text-ink-soft">{t('shortened')}</p>}
          <p>
            <Link href={manifestPath} download="manifest.json">
              {t('whole')}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
