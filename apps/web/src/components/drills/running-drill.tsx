'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PlainTable } from '@/components/desk/plain-table.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { Link } from '@/components/ui/link.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { type DrillPartsFragment, EndDrillDocument } from '@/generated/graphql.ts';
import { useDrillWords } from './use-drill-words.ts';

/** The exercise under way: each step as the portal does it. */
export function RunningDrill({ drill }: { drill: DrillPartsFragment }) {
  const t = useTranslations('drills');
  const words = useDrillWords();
  const [end, { loading, error }] = useMutation(EndDrillDocument, { refetchQueries: 'active' });
  const [code, setCode] = useState<string | null>(null);
  const { steps, incident, findsEverybody } = drill;

  async function press() {
    const answer = (await end({ variables: { drillId: drill.id } })).data?.endDrill;
    setCode(answer && 'code' in answer ? answer.code : null);
  }

  return (
    <section aria-labelledby={`running-${drill.id}`} className="flex flex-col gap-4">
      <SectionTitle id={`running-${drill.id}`}>{t('running')}</SectionTitle>
      <p className="text-ink-soft">
        {words.started(drill)}. {words.size(drill)}.{' '}
        {incident && <Link href={`/desk/incidents/${incident.id}`}>{t('incident')}</Link>}
      </p>
      <PlainTable
        caption={t('steps')}
        columns={[t('stepColumn'), t('afterColumn')]}
        rows={steps.map(({ step, afterMs }) => ({
          key: step,
          cells: [
            t(`step.${step}`),
            typeof afterMs === 'number' ? (
              <StateMark key={step} look="done">
                {words.after(afterMs)}
              </StateMark>
            ) : (
              <StateMark key={step} look="waiting">
                {t('waiting')}
              </StateMark>
            ),
          ],
        }))}
      />
      <Callout
        role="status"
        look={typeof findsEverybody !== 'boolean' ? 'waiting' : findsEverybody ? 'done' : 'stopped'}
        title={
          typeof findsEverybody !== 'boolean'
            ? t('foundNot')
            : findsEverybody
              ? t('foundAll')
              : t('foundOthers')
        }
      />
      {code && <Callout role="alert" look="stopped" title={words.refused(code)} />}
      {error && <Failed error={error} onRetry={() => void press().catch(() => undefined)} />}
      <Button className="self-start" isPending={loading} onPress={() => void press().catch(() => undefined)}>
        {t('end')}
      </Button>
    </section>
  );
}
