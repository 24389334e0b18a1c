'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import { useIsLost } from '@/apollo/use-connection.ts';
import { NotMeButton } from '@/components/not-me/not-me-button.tsx';
import { Button } from '@/components/ui/button.tsx';
import { CrossIcon, NextIcon, PauseIcon, PlayIcon, PreviousIcon } from '@/components/ui/icons.tsx';
import { Link } from '@/components/ui/link.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { Playable } from './playable.ts';
import { SeekableWaveform } from './seekable-waveform.tsx';

export interface PlayerBarProps {
  playable: Playable;
  audio: RefObject<HTMLAudioElement | null>;
  isPlaying: boolean;
  onPlayPause(): void;
  onSeek(step: 1 | -1): void;
  onGo(step: 1 | -1): void;
  onClose(): void;
}

export function PlayerBar({
  playable,
  audio,
  isPlaying,
  onPlayPause,
  onSeek,
  onGo,
  onClose,
}: PlayerBarProps) {
  const t = useTranslations('recordings.player');
  const formats = useFormats();
  const isLost = useIsLost();
  const [failedPath, setFailedPath] = useState<string | null>(null);
  return (
    <section
      aria-label={t('label')}
      className="no-print sticky bottom-0 z-40 border-t border-rule bg-raised shadow-floating"
    >
      <div className="mx-auto flex max-w-[calc(var(--container-letter)+64px)] flex-col gap-2 px-4 py-3 sm:px-8">
        <div className="flex items-center gap-1 sm:gap-2">
          <Button
            look="quiet"
            square
            aria-label={t('previous')}
            aria-keyshortcuts="p"
            onPress={() => onGo(-1)}
            className="max-sm:hidden"
          >
            <PreviousIcon />
          </Button>
          <Button
            look="primary"
            square
            aria-label={isPlaying ? t('pause') : t('play')}
            aria-keyshortcuts="Space"
            onPress={onPlayPause}
            className="rounded-full!"
          >
            {isPlaying ? <PauseIcon /> : <PlayIcon />}
          </Button>
          <Button look="quiet" square aria-label={t('next')} aria-keyshortcuts="n" onPress={() => onGo(1)}>
            <NextIcon />
          </Button>
          <SeekableWaveform
            key={playable.id}
            playable={playable}
            audio={audio}
            onSeek={onSeek}
            onFailed={() => setFailedPath(playable.audioPath)}
            onPlaying={() => setFailedPath(null)}
          />
          <Button look="quiet" square aria-label={t('close')} onPress={onClose} className="-mr-2">
            <CrossIcon />
          </Button>
        </div>
        <div className="flex items-end justify-between gap-4">
          <div className="min-w-0 text-sm">
            <p className="line-clamp-2 text-ink-soft">
              <Link bare href={`/recordings/${playable.recordingId}`}>
                {formats.dateTime(playable.recordedAt)}
              </Link>
              {' · '}
              {playable.deviceName}
            </p>
            {failedPath === playable.audioPath ? (
              <p role="alert" className="font-medium text-stopped">
                {t(isLost ? 'lost' : 'failed')}
              </p>
            ) : (
              <p className="line-clamp-2 text-base" aria-live="polite">
                {playable.transcript ? (
                  t('quote', { transcript: playable.transcript })
                ) : (
                  <span className="text-ink-soft">{t('noTranscript')}</span>
                )}
              </p>
            )}
          </div>
          <div className="shrink-0 whitespace-nowrap">
            <NotMeButton recordingId={playable.recordingId} />
          </div>
        </div>
      </div>
    </section>
  );
}
