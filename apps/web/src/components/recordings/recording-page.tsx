'use client';

import { useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { NotMeButton } from '@/components/not-me/not-me-button.tsx';
import { MiniWaveform } from '@/components/player/mini-waveform.tsx';
import { usePlayer } from '@/components/player/player-context.ts';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { FrostIcon, PauseIcon, PlayIcon } from '@/components/ui/icons.tsx';
import { Link } from '@/components/ui/link.tsx';
import { PageTitle, SectionTitle } from '@/components/ui/page-title.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { RecordingPageDocument } from '@/generated/graphql.ts';
import { playableOf } from './playable-of.ts';
import { RecordingFacts } from './recording-facts.tsx';
import { RecordingListeners } from './recording-listeners.tsx';

/** Everything that is known about one recording, and who has listened to it. */
export function RecordingPage({ id }: { id: string }) {
  const t = useTranslations('recordings.detail');
  const keptBack = useTranslations('requests.keptBack');
  const formats = useFormats();
  const player = usePlayer();
  const { data, error, refetch } = useQuery(RecordingPageDocument, { variables: { id } });
  const recording = data?.me?.recording;
  if (!recording) {
    const isAbsent = data !== undefined && !error;
    return (
      <div className="flex flex-col items-start gap-6">
        <Link href="/recordings">{t('back')}</Link>
        <PageTitle lead={isAbsent && t('absentText')}>{isAbsent ? t('absentTitle') : t('title')}</PageTitle>
        {error && <Failed error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton rows={6} height={64} gap={16} />}
      </div>
    );
  }
  const isPlaying = player.current?.id === recording.id && player.isPlaying;
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-col gap-6">
        <Link href="/recordings" className="self-start">
          {t('back')}
        </Link>
        <PageTitle lead={`${recording.deviceName} · ${formats.duration(recording.durationMs)}`}>
          {formats.dateTime(recording.recordedAt)}
        </PageTitle>
        <MiniWaveform peaks={recording.peaks} bars={160} stretch className="h-16 w-full text-accent" />
        {recording.frozenAt ? (
          <div className="flex gap-3 rounded-md border-l-4 border-frost bg-frost-wash p-4">
            <FrostIcon className="mt-1 shrink-0 text-frost" />
            <div>
              <p className="font-medium">{t('frozenTitle')}</p>
              <p>{t('frozenText', { since: formats.dateTime(recording.frozenAt) })}</p>
            </div>
          </div>
        ) : (
          <div className="flex flex-wrap items-center justify-between gap-4">
            <Button
              look="primary"
              isDisabled={!recording.audioPath}
              onPress={() => player.toggle(playableOf(recording))}
            >
              {isPlaying ? <PauseIcon /> : <PlayIcon />}
              {isPlaying ? t('pause') : t('play')}
            </Button>
            <NotMeButton recordingId={recording.id} />
          </div>
        )}
        {recording.keptBack && (
          <Callout title={t(recording.audioPath ? 'silentTitle' : 'withheldTitle')}>
            <p>{keptBack(`ground.${recording.keptBack}`)}</p>
            <p>{t('keptBackText')}</p>
          </Callout>
        )}
      </div>
      {recording.transcript && (
        <section className="flex flex-col gap-2">
          <SectionTitle>{t('transcript')}</SectionTitle>
          <blockquote
            lang={recording.language ?? undefined}
            className="border-l-2 border-rule pl-4 font-serif text-lg wrap-break-word"
          >
            {recording.transcript}
          </blockquote>
        </section>
      )}
      <p>
        <Link href={`/requests/new/correction?recording=${recording.id}`}>{t('correct')}</Link>
      </p>
      <RecordingFacts recording={recording} />
      <RecordingListeners id={recording.id} />
    </div>
  );
}
