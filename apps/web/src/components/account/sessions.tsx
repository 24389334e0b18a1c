'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { LiveRegion } from '@/components/ui/live-region.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { type AccountQuery, EndOtherSessionsDocument, EndSessionDocument } from '@/generated/graphql.ts';

type Session = NonNullable<AccountQuery['viewer']>['sessions'][number];

/** Where this account is signed in, and how to end it there. */
export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations('account');
  const formats = useFormats();
  const options = { refetchQueries: ['Account'] };
  const [endOne, one] = useMutation(EndSessionDocument, options);
  const [endOthers, others] = useMutation(EndOtherSessionsDocument, options);
  const error = one.error ?? others.error;
  const ended = others.data?.endOtherSessions.endedCount ?? one.data?.endSession.endedCount;
  return (
    <section className="flex flex-col gap-3">
      <SectionTitle>{t('sessions')}</SectionTitle>
      <p className="text-ink-soft">{t('sessionsLead')}</p>
      {error && <Failed error={error} />}
      <LiveRegion>{ended === undefined ? '' : t('ended', { count: ended })}</LiveRegion>
      <ul className="border-t border-rule">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3"
          >
            <div className="min-w-0 wrap-break-word">
              <p className="font-medium">{session.label}</p>
              <p className="text-sm text-ink-soft">
                {t('seen', { at: formats.dateTime(session.lastSeenAt) })}
              </p>
              <p className="text-sm text-ink-soft">
                {t('started', { at: formats.dateTime(session.startedAt) })}
              </p>
            </div>
            {session.viewerIsHere ? (
              <StateMark look="done">{t('here')}</StateMark>
            ) : (
              <Button
                aria-label={t('endOne', { label: session.label })}
                onPress={() => void endOne({ variables: { sessionId: session.id } }).catch(() => undefined)}
              >
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button
          className="self-start"
          isPending={others.loading}
          onPress={() => void endOthers().catch(() => undefined)}
        >
          {t('endOthers')}
        </Button>
      )}
    </section>
  );
}
