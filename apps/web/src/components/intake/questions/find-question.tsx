'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DateField } from '@/components/ui/date-field.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { isVoiceOnly } from '../answers.ts';
import { isHeardWell } from '../days-heard.ts';
import { QuestionFrame, type QuestionProps } from './question-frame.tsx';

/** The extra information of Art. 11(2). A customer has a number; a stranger has a device and a day. */
export function FindQuestion({ answers, onAnswer, ...frame }: QuestionProps) {
  const t = useTranslations('intake.find');
  const d = useTranslations('intake.door');
  const [customerNumber, setCustomerNumber] = useState(answers.customerNumber);
  const [deviceSerial, setDeviceSerial] = useState(answers.deviceSerial);
  const [heardFrom, setHeardFrom] = useState(answers.heardFrom);
  const [heardTo, setHeardTo] = useState(answers.heardTo);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const voiceOnly = isVoiceOnly(answers.who);

  function goOn() {
    if (voiceOnly && !isHeardWell({ heardFrom, heardTo }))
      return setProblems([{ text: t('daysWrong'), fieldId: 'heard-from' }]);
    const given = { customerNumber: customerNumber.trim(), deviceSerial: deviceSerial.trim() };
    return voiceOnly
      ? onAnswer({ ...given, customerNumber: '', heardFrom, heardTo })
      : onAnswer({ ...given, heardFrom: null, heardTo: null });
  }

  return (
    <QuestionFrame {...frame} title={t('title')} lead={t('lead')} problems={problems} onContinue={goOn}>
      {!voiceOnly && (
        <TextField
          id="customer-number"
          label={t('customerNumber')}
          hint={d('optional')}
          maxLength={100}
          value={customerNumber}
          onChange={setCustomerNumber}
        />
      )}
      <TextField
        id="device-serial"
        label={t('serial')}
        hint={t('serialHint')}
        mono
        autoComplete="off"
        maxLength={100}
        value={deviceSerial}
        onChange={setDeviceSerial}
      />
      {voiceOnly && (
        <>
          <DateField
            id="heard-from"
            label={t('from')}
            hint={d('optional')}
            error={problemOf(problems, 'heard-from')}
            value={heardFrom}
            onChange={setHeardFrom}
          />
          <DateField
            id="heard-to"
            label={t('to')}
            hint={d('optional')}
            value={heardTo}
            onChange={setHeardTo}
          />
        </>
      )}
    </QuestionFrame>
  );
}
