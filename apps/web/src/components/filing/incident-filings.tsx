'use client';

import { useMutation, useQuery } from '@apollo/client/react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import {
  FilingAuthoritiesDocument,
  type IncidentRoomPartsFragment,
  PrepareFilingDocument,
} from '@/generated/graphql.ts';

/** What authorities hear of an incident: a draft stands by itself, and for others one more is made. */
export function IncidentFilings({ incident }: { incident: IncidentRoomPartsFragment }) {
  const t = useTranslations('filing.ofIncident');
  const formats = useFormats();
  return (
    <section aria-labelledby="filings" className="flex flex-col gap-3">
      <SectionTitle id="filings">{t('title')}</SectionTitle>
      {incident.filings.length === 0 && <p className="text-ink-soft">{t('none')}</p>}
      <ul className="flex flex-col gap-3">
        {incident.filings.map(({ id, authorityName, state, filedCount, draftedAt, waitingCount }) => (
          <li key={id} className="flex flex-col gap-1 wrap-break-word">
            <Link href={`/desk/filings/${id}`}>{authorityName}</Link>
            <span className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
              <span>{t(`state.${state}`, { count: filedCount, date: formats.dateTime(draftedAt) })}</span>
              {waitingCount > 0 && (
                <StateMark look="waiting">{t('waiting', { count: waitingCount })}</StateMark>
              )}
            </span>
          </li>
        ))}
      </ul>
      <Disclosure title={t('another')}>
        <AnotherAuthority incident={incident} />
      </Disclosure>
    </section>
  );
}

function AnotherAuthority({ incident }: { incident: IncidentRoomPartsFragment }) {
  const t = useTranslations('filing.ofIncident');
  const router = useRouter();
  const language = useLocale() === 'de' ? 'DE' : 'EN';
  const { data, error } = useQuery(FilingAuthoritiesDocument);
  const [prepare, { loading, error: failure }] = useMutation(PrepareFilingDocument);
  const [authorityId, setAuthorityId] = useState<string | null>(null);
  const taken = new Set(incident.filings.map(({ authorityName }) => authorityName));
  const others = (data?.authorities ?? []).filter(({ name }) => !taken.has(name));
  if (error) return <Failed error={error} />;
  if (others.length === 0) return <p>{t('noOther')}</p>;

  async function make() {
    if (!authorityId) return;
    const made = await prepare({ variables: { incidentId: incident.id, authorityId, language } });
    const answer = made.data?.prepareFiling;
    if (answer?.__typename === 'FilingSaved') router.push(`/desk/filings/${answer.filing.id}`);
  }

  return (
    <div className="flex flex-col items-start gap-3">
      {failure && <Failed error={failure} />}
      <RadioGroup
        label={t('which')}
        value={authorityId}
        onChange={setAuthorityId}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button look="outline" isDisabled={!authorityId} isPending={loading} onPress={() => void make()}>
        {t('prepare')}
      </Button>
    </div>
  );
}
