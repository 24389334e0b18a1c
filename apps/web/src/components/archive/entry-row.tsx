'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { NotMeButton } from '@/components/not-me/not-me-button.tsx';
import { MiniWaveform } from '@/components/player/mini-waveform.tsx';
import type { Playable } from '@/components/player/playable.ts';
import { usePlayer } from '@/components/player/player-context.ts';
import { Button } from '@/components/ui/button.tsx';
import { classes } from '@/components/ui/classes.ts';
import { FrostIcon, PauseIcon, PlayIcon } from '@/components/ui/icons.tsx';
import { useFormats } from '@/formats/use-formats.ts';

export const EntryRow = memo(function EntryRow({ playable }: { playable: Playable }) {
  const t = useTranslations('archive');
  const formats = useFormats();
  const { current, isPlaying, toggle } = usePlayer();
  const isCurrent = current?.id === playable.id;
  const time = formats.clockTime(playable.recordedAt);
  return (
    <div
      className={classes(
        'flex h-full items-center gap-3 border-b border-rule py-2',
        isCurrent && 'bg-accent-wash',
      )}
    >
      {playable.audioPath ? (
        <Button
          look="quiet"
          square
          className={classes('rounded-full!', isCurrent && 'text-accent!')}
          aria-label={t(isCurrent && isPlaying ? 'pause' : 'play', { time, device: playable.deviceName })}
          onPress={() => toggle(playable)}
        >
          {isCurrent && isPlaying ? <PauseIcon /> : <PlayIcon />}
        </Button>
      ) : (
        <span className="flex size-10 shrink-0 items-center justify-center text-frost">
          <FrostIcon />
        </span>
      )}
      <div className="flex min-w-0 flex-1 flex-col sm:flex-row sm:items-center sm:gap-4">
        <div className="min-w-0 shrink-0 sm:w-40">
          <p className="flex gap-2">
            <span className="tabular">{time}</span>
            <span className="tabular text-ink-soft">{formats.clock(playable.durationMs)}</span>
          </p>
          <p className="truncate text-sm text-ink-soft" title={playable.deviceName}>
            {playable.deviceName}
          </p>
        </div>
        <MiniWaveform
          peaks={playable.peaks}
          className={classes('hidden shrink-0 sm:block', isCurrent ? 'text-accent' : 'text-rule-strong')}
        />
        <p className={classes('line-clamp-2 min-w-0 flex-1', !playable.transcript && 'text-ink-soft')}>
          {!playable.audioPath
            ? t('entryFrozen')
            : playable.transcript
              ? t('quote', { transcript: playable.transcript })
              : t('noTranscript')}
        </p>
      </div>
      {playable.audioPath && (
        <div className="shrink-0">
          <NotMeButton recordingId={playable.recordingId} about={`${time}, ${playable.deviceName}`} />
        </div>
      )}
    </div>
  );
});
