'use client';

import { useQuery } from '@apollo/client/react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Absent } from '@/components/desk/absent.tsx';
import { ExerciseMark } from '@/components/drills/exercise-mark.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { FilingDocument, type FormAnswer } from '@/generated/graphql.ts';
import { answerOf } from './answer-of.ts';
import { AttachFile } from './attach-file.tsx';
import { AuthorityMessages } from './authority-messages.tsx';
import { FileDialog } from './file-dialog.tsx';
import { FiledVersions } from './filed-versions.tsx';
import { FilingForm } from './filing-form.tsx';
import { FilingLooks } from './filing-looks.tsx';
import { MissingFields } from './missing-fields.tsx';
import { Suggestions } from './suggestions.tsx';
import { useFilingDeeds } from './use-filing-deeds.ts';
import { WhoLeads } from './who-leads.tsx';

/** A notification to an authority: what is missing, the form, what was filed, what the authority said. */
export function FilingPage({ id }: { id: string }) {
  const t = useTranslations('filing');
  const formats = useFormats();
  const language = useLocale() === 'de' ? 'DE' : 'EN';
  const [changes, setChanges] = useState<ReadonlyMap<string, FormAnswer>>(new Map());
  const { data, error, refetch } = useQuery(FilingDocument, {
    variables: { id, language, kind: 'COMPLETE' },
    fetchPolicy: 'cache-and-network',
  });
  const filing = data?.filing;
  const deeds = useFilingDeeds({ id, version: filing?.version ?? 0 });
  if (error && !filing) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={9} height={40} gap={16} />;
  if (!filing) return <Absent back="/desk/incidents" />;
  const { incident, authorityName, leadership, filedCount, state, draft, suggestions, messages } = filing;
  const isLate = filedCount === 0 && incident.notifyBy && new Date(incident.notifyBy).getTime() < Date.now();
  return (
    <article className="flex max-w-3xl flex-col gap-10">
      <div className="flex flex-col gap-3">
        <Link href={`/desk/incidents/${incident.id}`} className="self-start">
          {t('back', { caseNumber: incident.caseNumber })}
        </Link>
        <PageTitle lead={t(`state.${state}`, { count: filedCount })}>
          {t('title', { authority: authorityName })}
        </PageTitle>
        {incident.isDrill && <ExerciseMark />}
        {filedCount === 0 && incident.notifyBy && (
          <p className={isLate ? 'font-medium text-stopped' : undefined}>
            {t(isLate ? 'late' : 'due', { date: formats.dateTime(incident.notifyBy) })}
          </p>
        )}
        {leadership && <WhoLeads found={leadership} />}
      </div>
      {state !== 'WITHDRAWN' && (
        <>
          <MissingFields fields={draft} canFileNow={filedCount === 0} />
          <Suggestions
            suggestions={suggestions}
            onTake={(fields) =>
              setChanges(
                new Map([...changes, ...fields.map((field) => [field.id, answerOf(field)] as const)]),
              )
            }
          />
          <FileDialog
            fields={draft}
            filedCount={filedCount}
            authorityName={authorityName}
            isDirty={changes.size > 0}
            onFile={deeds.file}
          />
        </>
      )}
      <FiledVersions id={id} language={language} />
      {filedCount > 0 && <AuthorityMessages messages={messages} onAnswer={deeds.answer} />}
      <FilingLooks filing={filing} />
      {state !== 'WITHDRAWN' && (
        <AttachFile
          id={id}
          version={filing.version}
          fields={draft}
          isDirty={changes.size > 0}
          onAttached={() => refetch()}
        />
      )}
      {state !== 'WITHDRAWN' && (
        <FilingForm fields={draft} changes={changes} onChange={setChanges} onSave={deeds.save} />
      )}
    </article>
  );
}
