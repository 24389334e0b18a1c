'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { AskToObjectDocument, type LimitedUse } from '@/generated/graphql.ts';
import { AskPage } from './ask-page.tsx';
import { RightForm } from './right-form.tsx';

type Use = Exclude<LimitedUse, 'ANY'>;
const USES: readonly Use[] = ['HUMAN_REVIEW', 'TRAINING'];

export function AskToObject() {
  const t = useTranslations('rights.objection');
  const [uses, setUses] = useState<readonly Use[]>([]);
  const [note, setNote] = useState('');
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [ask] = useMutation(AskToObjectDocument);

  async function onAsk() {
    const missing: ProblemFound[] = [];
    if (uses.length === 0) missing.push({ text: t('usesMissing'), fieldId: 'object-uses' });
    if (!note.trim()) missing.push({ text: t('noteMissing'), fieldId: 'object-note' });
    setProblems(missing);
    if (missing.length > 0) return null;
    return (await ask({ variables: { input: { uses: [...uses], note } } })).data?.askToObject;
  }

  return (
    <AskPage right="objection">
      <RightForm right="objection" problems={problems} onAsk={onAsk}>
        <fieldset id="object-uses" tabIndex={-1} className="flex flex-col gap-2">
          <legend className="pb-1 text-base font-medium">{t('uses')}</legend>
          {USES.map((use) => (
            <Checkbox
              key={use}
              isSelected={uses.includes(use)}
              onChange={(isOn) => setUses(isOn ? [...uses, use] : uses.filter((one) => one !== use))}
            >
              {t(`use.${use}`)}
              <span className="block text-sm text-ink-soft">{t(`useHint.${use}`)}</span>
            </Checkbox>
          ))}
        </fieldset>
        <TextField
          id="object-note"
          label={t('note')}
          hint={t('noteHint')}
          error={problemOf(problems, 'object-note')}
          rows={5}
          maxLength={2000}
          value={note}
          onChange={setNote}
        />
      </RightForm>
    </AskPage>
  );
}
