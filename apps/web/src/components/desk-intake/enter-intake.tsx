'use client';

import { useMutation } from '@apollo/client/react';
import { type CalendarDate, getLocalTimeZone, now, today } from '@internationalized/date';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { isVoiceOnly, KINDS, WHO } from '@/components/intake/answers.ts';
import { daysHeard, isHeardWell } from '@/components/intake/days-heard.ts';
import { isAddress } from '@/components/intake/is-address.ts';
import { Button } from '@/components/ui/button.tsx';
import { DateField } from '@/components/ui/date-field.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import {
  type EnteredDoor,
  EnterIntakeDocument,
  type IntakeKind,
  type IntakeWho,
} from '@/generated/graphql.ts';

const OLDEST_YEARS = 2;
const TEXTS = ['name', 'email', 'postalAddress', 'customerNumber', 'serial', 'words'] as const;
const LONGEST = { name: 200, email: 254, postalAddress: 500, customerNumber: 100, serial: 100, words: 4000 };
/** The server's field names -> ours, for problems that only it can see. */
const fieldIds: Record<string, string> = {
  receivedAt: 'entered-received',
  name: 'entered-name',
  email: 'entered-email',
  postalAddress: 'entered-postalAddress',
  customerNumber: 'entered-customerNumber',
  deviceSerial: 'entered-serial',
  words: 'entered-words',
};

/** A letter or a call. The day on which it came is asked for before anything else: the clock runs since then. */
export function EnterIntake() {
  const t = useTranslations('deskIntake.form');
  const i = useTranslations('deskIntake');
  const router = useRouter();
  const locale = useLocale() === 'de' ? 'DE' : 'EN';
  const [save, { loading, error }] = useMutation(EnterIntakeDocument, { refetchQueries: ['Intakes'] });
  const [door, setDoor] = useState('');
  const [receivedOn, setReceivedOn] = useState<CalendarDate | null>(null);
  const [kind, setKind] = useState('');
  const [who, setWho] = useState('');
  const [heardFrom, setHeardFrom] = useState<CalendarDate | null>(null);
  const [heardTo, setHeardTo] = useState<CalendarDate | null>(null);
  const [texts, setTexts] = useState<Partial<Record<(typeof TEXTS)[number], string>>>({});
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const isVoice = isVoiceOnly((who || null) as IntakeWho | null);
  const text = (field: (typeof TEXTS)[number]) => texts[field]?.trim() ?? '';

  function findProblems(): ProblemFound[] {
    const found: ProblemFound[] = [];
    const latest = today(getLocalTimeZone());
    if (!door) found.push({ text: `${t('door')} ${t('choose')}`, fieldId: 'entered-door' });
    if (
      !receivedOn ||
      receivedOn.compare(latest) > 0 ||
      receivedOn.compare(latest.subtract({ years: OLDEST_YEARS })) < 0
    )
      found.push({ text: t('receivedWrong'), fieldId: 'entered-received' });
    if (!kind) found.push({ text: `${t('kind')} ${t('choose')}`, fieldId: 'entered-kind' });
    if (!who) found.push({ text: `${t('who')} ${t('choose')}`, fieldId: 'entered-who' });
    if (!text('name')) found.push({ text: t('nameMissing'), fieldId: 'entered-name' });
    if (text('email') && !isAddress(text('email')))
      found.push({ text: t('emailWrong'), fieldId: 'entered-email' });
    if (isVoice && !isHeardWell({ heardFrom, heardTo }))
      found.push({ text: t('daysWrong'), fieldId: 'entered-heard-from' });
    return found;
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const found = findProblems();
    setProblems(found);
    if (found.length > 0 || !receivedOn) return;
    const input = {
      door: door as EnteredDoor,
      receivedAt: instantOn(receivedOn),
      kind: kind as IntakeKind,
      who: who as IntakeWho,
      name: text('name'),
      email: text('email') || null,
      postalAddress: text('postalAddress') || null,
      customerNumber: text('customerNumber') || null,
      deviceSerial: text('serial') || null,
      ...(isVoice ? daysHeard({ heardFrom, heardTo }) : {}),
      words: text('words') || null,
      locale,
    } as const;
    const result = (await save({ variables: { input } }).catch(() => null))?.data?.enterIntake;
    if (result?.__typename === 'IntakeEntered') router.push(`/desk/intake/${result.intake.id}`);
    if (result?.__typename === 'AskRefused')
      setProblems([{ text: t('refused'), fieldId: fieldIds[result.path?.[0] ?? ''] }]);
  }

  return (
    <div className="flex max-w-[65ch] flex-col gap-6">
      <Link href="/desk/intake" className="self-start lg:hidden">
        {i('page.back')}
      </Link>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ProblemForm onSubmit={submit} problems={problems} error={error} className="gap-6">
        <RadioGroup
          id="entered-door"
          label={t('door')}
          error={problemOf(problems, 'entered-door')}
          value={door}
          onChange={setDoor}
          inRow
          options={(['LETTER', 'CALL'] as const).map((value) => ({
            value,
            label: t(`doorOption.${value}`),
          }))}
        />
        <DateField
          id="entered-received"
          label={t('received')}
          hint={t('receivedHint')}
          error={problemOf(problems, 'entered-received')}
          value={receivedOn}
          onChange={setReceivedOn}
        />
        <RadioGroup
          id="entered-kind"
          label={t('kind')}
          error={problemOf(problems, 'entered-kind')}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: i(`kind.${value}`) }))}
        />
        <RadioGroup
          id="entered-who"
          label={t('who')}
          error={problemOf(problems, 'entered-who')}
          value={who}
          onChange={setWho}
          options={WHO.map((value) => ({ value, label: i(`who.${value}`) }))}
        />
        {TEXTS.map((field) => (
          <TextField
            key={field}
            id={`entered-${field}`}
            label={t(field)}
            hint={field === 'name' ? undefined : t(field === 'email' ? 'emailHint' : 'optional')}
            error={problemOf(problems, `entered-${field}`)}
            rows={field === 'words' ? 5 : field === 'postalAddress' ? 3 : undefined}
            maxLength={LONGEST[field]}
            autoComplete="off"
            value={texts[field] ?? ''}
            onChange={(value) => setTexts({ ...texts, [field]: value })}
          />
        ))}
        {isVoice && (
          <>
            <DateField
              id="entered-heard-from"
              label={t('heardFrom')}
              hint={t('optional')}
              error={problemOf(problems, 'entered-heard-from')}
              value={heardFrom}
              onChange={setHeardFrom}
            />
            <DateField
              id="entered-heard-to"
              label={t('heardTo')}
              hint={t('optional')}
              value={heardTo}
              onChange={setHeardTo}
            />
          </>
        )}
        <Button type="submit" look="primary" isPending={loading} className="self-start">
          {t('save')}
        </Button>
      </ProblemForm>
    </div>
  );
}

/** Noon of that day where the officer sits; today it is now, for noon may not have come. */
function instantOn(day: CalendarDate): string {
  const zone = getLocalTimeZone();
  const noon = day.toDate(zone).getTime() + 12 * 3_600_000;
  return new Date(Math.min(noon, now(zone).toDate().getTime() - 1_000)).toISOString();
}
