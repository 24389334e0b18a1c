'use client';

import { useMutation } from '@apollo/client/react';
import { type CalendarDate, getLocalTimeZone, parseAbsolute, toCalendarDate } from '@internationalized/date';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { daysHeard, isHeardShort, isHeardWell } from '@/components/intake/days-heard.ts';
import { DateField } from '@/components/ui/date-field.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { NameVoicesDocument } from '@/generated/graphql.ts';
import type { OpenedIntake } from './intake-of.ts';
import { StepDialog } from './step-dialog.tsx';

/** Which device and which days the person meant, when they said so later or more closely. */
export function NameVoices({ intake, onDone }: { intake: OpenedIntake; onDone(): void }) {
  const t = useTranslations('deskIntake.voices');
  const [name] = useMutation(NameVoicesDocument);
  const { id: intakeId, version, details } = intake;
  const [deviceSerial, setSerial] = useState(details?.deviceSerial ?? '');
  const [heardFrom, setFrom] = useState(dayOf(details?.heardFrom));
  const [heardTo, setTo] = useState(lastDayOf(details?.heardTo));
  const check = (): ProblemFound[] => [
    ...(deviceSerial.trim() ? [] : [{ text: t('serialMissing'), fieldId: 'voices-serial' }]),
    ...(heardFrom && isHeardWell({ heardFrom, heardTo }) && isHeardShort({ heardFrom, heardTo })
      ? []
      : [{ text: t('daysWrong'), fieldId: 'voices-from' }]),
  ];
  return (
    <StepDialog
      name="nameVoices"
      onDone={onDone}
      fields={{
        check,
        show: (problems) => (
          <>
            <TextField
              id="voices-serial"
              label={t('serial')}
              error={problemOf(problems, 'voices-serial')}
              mono
              autoComplete="off"
              maxLength={100}
              value={deviceSerial}
              onChange={setSerial}
            />
            <DateField
              id="voices-from"
              label={t('from')}
              error={problemOf(problems, 'voices-from')}
              value={heardFrom}
              onChange={setFrom}
            />
            <DateField id="voices-to" label={t('to')} value={heardTo} onChange={setTo} />
          </>
        ),
      }}
      attempt={async (reason) => {
        const days = daysHeard({ heardFrom, heardTo });
        const variables = {
          step: { intakeId, version, reason },
          deviceSerial,
          heardFrom: days.heardFrom ?? '',
          heardTo: days.heardTo ?? '',
        };
        return (await name({ variables })).data?.nameVoices;
      }}
    />
  );
}

const dayOf = (instant: string | null | undefined): CalendarDate | null =>
  instant ? toCalendarDate(parseAbsolute(instant, getLocalTimeZone())) : null;
/** The end is the first instant after the last day. */
const lastDayOf = (instant: string | null | undefined): CalendarDate | null =>
  instant ? dayOf(new Date(new Date(instant).getTime() - 1).toISOString()) : null;
