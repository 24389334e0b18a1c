'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import { Button } from '@/components/ui/button.tsx';
import { Actions, Dialog } from '@/components/ui/dialog.tsx';
import type { ProblemFound } from '@/components/ui/error-summary.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { StartDrillDocument } from '@/generated/graphql.ts';
import { useDrillWords } from './use-drill-words.ts';

const isCount = (text: string, least: number, most: number): boolean =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

export function StartDrill() {
  const t = useTranslations('drills');
  const words = useDrillWords();
  const [start] = useMutation(StartDrillDocument, { refetchQueries: 'active' });
  const [isOpen, setOpen] = useState(false);
  const [people, setPeople] = useState('3');
  const [recordings, setRecordings] = useState('5');
  const [isPending, setPending] = useState(false);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [error, setError] = useState<unknown>(null);

  const once = async () =>
    (await start({ variables: { customers: Number(people), recordings: Number(recordings) } })).data
      ?.startDrill;

  async function attempt(): Promise<string | null> {
    let answer = await once();
    if (answer?.__typename === 'StepUpNeeded') {
      if (!(await askForProof())) return 'NOT_PROVEN';
      answer = await once();
    }
    return answer && 'code' in answer ? answer.code : null;
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    const found: ProblemFound[] = [];
    if (!isCount(people, 2, 50)) found.push({ text: t('sizeWrong'), fieldId: 'drill-people' });
    else if (!isCount(recordings, 1, 200)) found.push({ text: t('sizeWrong'), fieldId: 'drill-recordings' });
    setProblems(found);
    if (found.length > 0) return;
    setPending(true);
    try {
      const code = await attempt();
      if (code === null) setOpen(false);
      else setProblems([{ text: words.refused(code) }]);
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  const errorOf = (id: string) => problems.find(({ fieldId }) => fieldId === id)?.text;
  return (
    <>
      <Button look="primary" className="self-start" onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog title={t('dialogTitle')} isOpen={isOpen} onOpenChange={setOpen} isDismissable={!isPending}>
        <p>{t('explain')}</p>
        <ProblemForm onSubmit={submit} problems={problems} error={error}>
          <TextField
            id="drill-people"
            label={t('people')}
            hint={t('peopleHint')}
            error={errorOf('drill-people')}
            inputMode="numeric"
            value={people}
            onChange={setPeople}
          />
          <TextField
            id="drill-recordings"
            label={t('recordings')}
            hint={t('recordingsHint')}
            error={errorOf('drill-recordings')}
            inputMode="numeric"
            value={recordings}
            onChange={setRecordings}
          />
          <Actions>
            <Button type="submit" look="primary" isPending={isPending}>
              {t('start')}
            </Button>
            <Button look="quiet" onPress={() => setOpen(false)}>
              {t('cancel')}
            </Button>
          </Actions>
        </ProblemForm>
      </Dialog>
    </>
  );
}
