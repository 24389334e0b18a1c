'use client';

import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { FactList } from '@/components/ui/fact-list.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import {
  type HoldGround,
  HoldsOfRequestDocument,
  PlaceLegalHoldDocument,
  ProposeEraseOnHoldDocument,
} from '@/generated/graphql.ts';
import { DelayCallout } from './delay-callout.tsx';
import { withProof } from './with-proof.ts';

const GROUNDS: readonly HoldGround[] = ['LEGAL_CLAIMS', 'LEGAL_OBLIGATION'];

/** An erasure at the desk: its date, what is on hold, and the two ways to change that. One places; two end. */
export function HoldsPanel({ requestId }: { requestId: string }) {
  const t = useTranslations('erasure');
  const formats = useFormats();
  const { data } = useQuery(HoldsOfRequestDocument, { variables: { id: requestId }, pollInterval: 5000 });
  const [place] = useMutation(PlaceLegalHoldDocument, { refetchQueries: 'active' });
  const [propose] = useMutation(ProposeEraseOnHoldDocument, { refetchQueries: 'active' });
  const [ground, setGround] = useState<HoldGround>('LEGAL_CLAIMS');
  const [recordingId, setRecordingId] = useState('');
  const [note, setNote] = useState('');
  const [why, setWhy] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const request = data?.desk?.request;
  if (!request?.erasure) return null;
  const { erasure, legalHolds, version } = request;

  async function act(event: SyntheticEvent, words: string, once: () => Promise<string>) {
    event.preventDefault();
    setError(null);
    setTold(words.trim() ? null : t('holds.noteMissing'));
    if (!words.trim()) return;
    await once().then(setTold, setError);
  }
  async function onPlace(): Promise<string> {
    const input = { requestId, recordingId: recordingId.trim() || null, ground, note };
    const result = await withProof(async () => (await place({ variables: { input } })).data?.placeLegalHold);
    if (result?.__typename === 'LegalHoldPlaced') {
      setRecordingId('');
      setNote('');
      return t('holds.placed');
    }
    return t('holds.failed', { message: result?.message ?? '' });
  }
  async function onPropose(): Promise<string> {
    const variables = { step: { requestId, version }, reason: why };
    const result = await withProof(async () => (await propose({ variables })).data?.proposeEraseOnHold);
    if (result?.__typename === 'DecisionProposed') {
      setWhy('');
      return t('holds.proposed');
    }
    return t('holds.failed', { message: result?.message ?? '' });
  }

  return (
    <section aria-labelledby="holds" className="flex flex-col gap-4">
      <SectionTitle id="holds">{t('state.title')}</SectionTitle>
      <p>{t(`holds.state.${erasure.state}`, { date: formats.day(erasure.erasesAt) })}</p>
      {erasure.delay && <DelayCallout delay={erasure.delay} side="desk" />}
      <h3 className="font-medium">{t('holds.title')}</h3>
      {legalHolds.length === 0 && <p>{t('holds.none')}</p>}
      {legalHolds.length > 0 && (
        <FactList
          facts={legalHolds.map((hold) => ({
            label: hold.recordingId ?? t('holds.all'),
            value: `${t(`holds.ground.${hold.ground}`)} · ${t('holds.since', { date: formats.day(hold.placedAt) })} · ${hold.note}`,
          }))}
        />
      )}
      {told && <Callout role="status" title={told} />}
      <Disclosure title={t('holds.place')}>
        <ProblemForm onSubmit={(event) => act(event, note, onPlace)} problems={[]} error={error}>
          <RadioGroup
            label={t('holds.groundLabel')}
            value={ground}
            onChange={(value) => setGround(value as HoldGround)}
            options={GROUNDS.map((value) => ({ value, label: t(`holds.ground.${value}`) }))}
          />
          <TextField label={t('holds.recording')} value={recordingId} onChange={setRecordingId} />
          <TextField label={t('holds.note')} rows={2} maxLength={1000} value={note} onChange={setNote} />
          <Button type="submit" look="outline" className="self-start">
            {t('holds.place')}
          </Button>
        </ProblemForm>
      </Disclosure>
      {legalHolds.length > 0 && (
        <Disclosure title={t('holds.end')}>
          <ProblemForm onSubmit={(event) => act(event, why, onPropose)} problems={[]} error={error}>
            <TextField label={t('holds.endWhy')} rows={2} maxLength={1000} value={why} onChange={setWhy} />
            <Button type="submit" look="danger" className="self-start">
              {t('holds.end')}
            </Button>
          </ProblemForm>
        </Disclosure>
      )}
    </section>
  );
}
