'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { Button } from '@/components/ui/button.tsx';
import { classes } from '@/components/ui/classes.ts';
import { PauseIcon, PlayIcon } from '@/components/ui/icons.tsx';
import { ScrollBox } from '@/components/ui/scroll-box.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { ReviewPartsFragment } from '@/generated/graphql.ts';

type ReviewRecording = ReviewPartsFragment['recordings']['nodes'][number];

/** Plays what a review opens, one at a time. */
export function ReviewPlayer({ recordings }: { recordings: readonly ReviewRecording[] }) {
  const t = useTranslations('desk.review');
  const formats = useFormats();
  const audio = useRef<HTMLAudioElement>(null);
  const [current, setCurrent] = useState<ReviewRecording | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [atMs, setAtMs] = useState(0);
  const [failed, setFailed] = useState(false);

  function toggle(recording: ReviewRecording) {
    const element = audio.current;
    if (!element) return;
    if (current?.id === recording.id) {
      if (element.paused) void element.play().catch(() => undefined);
      else element.pause();
      return;
    }
    setCurrent(recording);
    setFailed(false);
    setAtMs(0);
    element.src = recording.audioPath;
    void element.play().catch(() => undefined);
  }

  function seek(toMs: number) {
    if (audio.current) audio.current.currentTime = toMs / 1000;
    setAtMs(toMs);
  }

  return (
    <div className="flex flex-col gap-3">
      {/* biome-ignore lint/a11y/useMediaCaption: the recordings of a review come without transcripts. */}
      <audio
        ref={audio}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={(event) => setAtMs(event.currentTarget.currentTime * 1000)}
        onError={() => current && setFailed(true)}
      />
      <ScrollBox label={t('recordings')} className="border-y border-rule">
        <ul>
          {recordings.map((recording) => {
            const isCurrent = recording.id === current?.id;
            const time = formats.dateTime(recording.recordedAt);
            return (
              <li
                key={recording.id}
                className={classes(
                  'flex items-center gap-3 border-b border-rule py-1 last:border-b-0',
                  isCurrent && 'bg-accent-wash',
                )}
              >
                <Button
                  look="quiet"
                  square
                  className="m-1 rounded-full!"
                  aria-label={t(isCurrent && isPlaying ? 'pause' : 'play', {
                    time,
                    device: recording.deviceName,
                  })}
                  onPress={() => toggle(recording)}
                >
                  {isCurrent && isPlaying ? <PauseIcon /> : <PlayIcon />}
                </Button>
                <span className="min-w-0 flex-1 wrap-break-word">
                  {time} <span className="text-ink-soft">{recording.deviceName}</span>
                </span>
                <span className="tabular pr-2 text-ink-soft">{formats.clock(recording.durationMs)}</span>
              </li>
            );
          })}
        </ul>
      </ScrollBox>
      {current && (
        <div className="flex items-center gap-3">
          <span className="tabular text-sm">{formats.clock(atMs)}</span>
          <Slider
            aria-label={t('position')}
            minValue={0}
            maxValue={current.durationMs}
            step={100}
            value={Math.min(atMs, current.durationMs)}
            onChange={(value) => seek(value as number)}
            className="flex-1"
          >
            <SliderTrack className="relative h-6 before:absolute before:inset-x-0 before:top-1/2 before:h-1 before:-translate-y-1/2 before:rounded-full before:bg-rule-strong">
              <SliderThumb className="top-1/2 size-5 rounded-full bg-accent data-focus-visible:outline-3 data-focus-visible:outline-offset-2 data-focus-visible:outline-accent" />
            </SliderTrack>
          </Slider>
          <span className="tabular text-sm text-ink-soft">{formats.clock(current.durationMs)}</span>
        </div>
      )}
      {failed && (
        <p role="alert" className="font-medium text-stopped">
          {t('failed')}
        </p>
      )}
    </div>
  );
}
