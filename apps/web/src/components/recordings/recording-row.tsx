'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { NotMeButton } from '@/components/not-me/not-me-button.tsx';
import { MiniWaveform } from '@/components/player/mini-waveform.tsx';
import { Button } from '@/components/ui/button.tsx';
import { classes } from '@/components/ui/classes.ts';
import { PauseIcon, PlayIcon } from '@/components/ui/icons.tsx';
import { Link } from '@/components/ui/link.tsx';
import { StateMark } from '@/components/ui/state-mark.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { RecordingRowFragment } from '@/generated/graphql.ts';

export interface RecordingRowProps {
  recording: RecordingRowFragment;
  /** In the player now. */
  isCurrent: boolean;
  isPlaying: boolean;
  onToggle(recording: RecordingRowFragment): void;
}

export const RecordingRow = memo(function RecordingRow({
  recording,
  isCurrent,
  isPlaying,
  onToggle,
}: RecordingRowProps) {
  const t = useTranslations('recordings');
  const formats = useFormats();
  const time = formats.clockTime(recording.recordedAt);
  const name = `${time}, ${recording.deviceName}`;
  return (
    <div
      className={classes(
        'grid h-full grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-rule py-3 sm:gap-x-4 sm:py-2',
        recording.frozenAt && 'bg-frost-wash',
        isCurrent && 'bg-accent-wash',
        (isCurrent || recording.frozenAt) && '-mx-3 px-3',
      )}
    >
      <Button
        square
        look={isCurrent ? 'primary' : 'outline'}
        isDisabled={!recording.audioPath}
        aria-label={t(isPlaying ? 'pauseOne' : 'playOne', { name })}
        className="self-start rounded-full! sm:self-center"
        onPress={() => onToggle(recording)}
      >
        {isPlaying ? <PauseIcon /> : <PlayIcon />}
      </Button>
      <div className="flex min-w-0 flex-col justify-center sm:gap-0.5">
        <div className="flex items-center gap-x-3">
          <p className="flex min-w-0 flex-1 items-baseline gap-x-3">
            <Link
              bare
              href={`/recordings/${recording.id}`}
              aria-label={t('openOne', { name })}
              className="font-medium tabular"
            >
              {time}
            </Link>
            <span className="min-w-0 truncate text-ink-soft" title={recording.deviceName}>
              {recording.deviceName}
            </span>
            <span className="shrink-0 text-ink-soft tabular">{formats.clock(recording.durationMs)}</span>
            <Marks recording={recording} />
          </p>
          <MiniWaveform
            peaks={recording.peaks}
            className={classes('w-14 shrink-0 sm:w-28', isCurrent ? 'text-accent' : 'text-rule-strong')}
          />
        </div>
        <div className="flex flex-col gap-x-4 sm:min-h-10 sm:flex-row sm:items-center">
          <p
            className="min-w-0 flex-1 truncate"
            lang={recording.language ?? undefined}
            title={recording.transcript ?? undefined}
          >
            {recording.transcript ?? <span className="text-ink-soft">{t('noTranscript')}</span>}
          </p>
          {recording.frozenAt ? (
            <StateMark look="frozen">{t('frozen')}</StateMark>
          ) : (
            <div className="-ml-4 sm:ml-0">
              <NotMeButton recordingId={recording.id} about={name} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
});

function Marks({ recording }: { recording: RecordingRowFragment }) {
  const t = useTranslations('recordings');
  const marks = [
    recording.falseActivation && t('byMistake'),
    recording.heardByHuman && t('heardByHuman'),
    recording.keptBack && t(recording.audioPath ? 'keptBack' : 'withheld'),
  ].filter(Boolean);
  if (marks.length === 0) return null;
  return <span className="shrink-0 text-sm text-ink-soft max-sm:hidden">{marks.join(', ')}</span>;
}
