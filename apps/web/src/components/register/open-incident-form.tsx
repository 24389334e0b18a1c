'use client';

import { useMutation } from '@apollo/client/react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import { Button } from '@/components/ui/button.tsx';
import { type ProblemFound, problemOf } from '@/components/ui/error-summary.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle } from '@/components/ui/page-title.tsx';
import { ProblemForm } from '@/components/ui/problem-form.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { OpenIncidentDocument, type OpenIncidentInput } from '@/generated/graphql.ts';
import { EMPTY_START, type Start, StartFields } from './start-fields.tsx';

const momentOf = (text: string): string | null => {
  const at = text ? new Date(text) : null;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
};

/** What an officer noticed, or a processor told: opened and frozen in one step. */
export function OpenIncidentForm() {
  const t = useTranslations('register.open');
  const router = useRouter();
  const [open] = useMutation(OpenIncidentDocument, { refetchQueries: ['Incidents'] });
  const [who, setWho] = useState<'noticed' | 'processor'>('noticed');
  const [name, setName] = useState('');
  const [message, setMessage] = useState('');
  const [noticed, setNoticed] = useState('');
  const [starts, setStarts] = useState<readonly Start[]>([EMPTY_START]);
  const [since, setSince] = useState<'usual' | 'other'>('usual');
  const [aware, setAware] = useState('');
  const [argument, setArgument] = useState('');
  const [isPending, setPending] = useState(false);
  const [problems, setProblems] = useState<ProblemFound[]>([]);
  const [error, setError] = useState<unknown>(null);
  const isTold = who === 'processor';
  const isArgued = since === 'other';

  function missing(): ProblemFound[] {
    const found: ProblemFound[] = [];
    if (isTold && !name.trim()) found.push({ text: t('processorMissing'), fieldId: 'processor' });
    if (isTold && !momentOf(message)) found.push({ text: t('messageAtMissing'), fieldId: 'message-at' });
    if (!noticed.trim()) found.push({ text: t('whatMissing'), fieldId: 'noticed' });
    if (isArgued && !momentOf(aware)) found.push({ text: t('awareAtMissing'), fieldId: 'aware-at' });
    if (isArgued && !argument.trim()) found.push({ text: t('argumentMissing'), fieldId: 'argument' });
    return found;
  }

  async function send(input: OpenIncidentInput) {
    let answer = (await open({ variables: { input } })).data?.openIncident;
    if (answer?.__typename === 'StepUpNeeded') {
      if (!(await askForProof())) return setProblems([{ text: t('refused.NOT_PROVEN') }]);
      answer = (await open({ variables: { input } })).data?.openIncident;
    }
    if (answer?.__typename === 'IncidentOpened') return router.push(`/desk/incidents/${answer.incident.id}`);
    const code = answer && 'code' in answer ? answer.code : 'OTHER';
    const key = `refused.${code}` as 'refused.OTHER';
    setProblems([{ text: t.has(key) ? t(key) : t('refused.OTHER') }]);
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setError(null);
    const found = missing();
    setProblems(found);
    if (found.length > 0) return;
    setPending(true);
    try {
      await send({
        noticed: noticed.trim(),
        starts: starts.filter(({ number }) => number.trim()).map(({ kind, number }) => ({ kind, number })),
        processor: isTold ? { name: name.trim(), messageAt: momentOf(message) ?? '' } : null,
        awareAt: isArgued ? momentOf(aware) : null,
        argument: isArgued ? argument.trim() : null,
      });
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  return (
    <article className="flex max-w-[44rem] flex-col gap-6">
      <Link href="/desk/incidents" className="self-start lg:hidden">
        {t('back')}
      </Link>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ProblemForm onSubmit={submit} problems={problems} error={error} className="gap-6">
        <RadioGroup
          label={t('who')}
          value={who}
          onChange={(value) => setWho(value as typeof who)}
          options={[
            { value: 'noticed', label: t('noticed') },
            { value: 'processor', label: t('processor'), hint: t('processorHint') },
          ]}
        />
        {isTold && (
          <>
            <TextField
              id="processor"
              label={t('processorName')}
              hint={t('processorNameHint')}
              error={problemOf(problems, 'processor')}
              maxLength={200}
              value={name}
              onChange={setName}
            />
            <TextField
              id="message-at"
              type="datetime-local"
              label={t('messageAt')}
              hint={t('momentHint')}
              error={problemOf(problems, 'message-at')}
              value={message}
              onChange={setMessage}
            />
          </>
        )}
        <TextField
          id="noticed"
          label={t('what')}
          hint={t('whatHint')}
          error={problemOf(problems, 'noticed')}
          rows={4}
          maxLength={4000}
          value={noticed}
          onChange={setNoticed}
        />
        <StartFields starts={starts} onChange={setStarts} />
        <RadioGroup
          label={t('since')}
          value={since}
          onChange={(value) => setSince(value as typeof since)}
          options={[
            { value: 'usual', label: t(isTold ? 'sinceMessage' : 'sinceNow') },
            { value: 'other', label: t('sinceOther') },
          ]}
        />
        {isArgued && (
          <>
            <TextField
              id="aware-at"
              type="datetime-local"
              label={t('awareAt')}
              hint={t('momentHint')}
              error={problemOf(problems, 'aware-at')}
              value={aware}
              onChange={setAware}
            />
            <TextField
              id="argument"
              label={t('argument')}
              hint={t('argumentHint')}
              error={problemOf(problems, 'argument')}
              rows={3}
              maxLength={4000}
              value={argument}
              onChange={setArgument}
            />
          </>
        )}
        <div>
          <Button type="submit" look="primary" isPending={isPending}>
            {t('submit')}
          </Button>
        </div>
      </ProblemForm>
    </article>
  );
}
