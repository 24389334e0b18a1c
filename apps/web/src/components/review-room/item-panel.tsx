'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Callout } from '@/components/ui/callout.tsx';
import { Failed } from '@/components/ui/failed.tsx';
import { PauseIcon, PlayIcon } from '@/components/ui/icons.tsx';
import { SectionTitle } from '@/components/ui/page-title.tsx';
import { RadioGroup } from '@/components/ui/radio-group.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { ReviewItemPartsFragment } from '@/generated/graphql.ts';
import { shareOf } from './item-list.tsx';
import { MarkedWaveform } from './marked-waveform.tsx';
import { preciseClock } from './precise-clock.ts';
import { useMarks } from './use-marks.ts';
import { useReviewAudio } from './use-review-audio.ts';
import type { Verdicts } from './use-verdicts.ts';
import { VerdictForm } from './verdict-form.tsx';

const SEEK_MS = 1000;

export interface ItemPanelProps {
  item: ReviewItemPartsFragment;
  verdicts: Verdicts;
  /** Somebody proposed the release: what was decided stays as it is. */
  isLocked: boolean;
  onPlaying(isPlaying: boolean): void;
  onNext(): void;
}

/** One recording: hear it, mark what is not to go out, decide. Give it the item's id as its key. */
export function ItemPanel({ item, verdicts, isLocked, onPlaying, onNext }: ItemPanelProps) {
  const t = useTranslations('reviewRoom');
  const formats = useFormats();
  const [hearsCopy, setHearsCopy] = useState(false);
  const audio = useReviewAudio((hearsCopy ? item.mutedPath : item.audioPath) ?? null);
  const marks = useMarks(item.regions, item.durationMs);
  const [inMs, setInMs] = useState<number | null>(null);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { isPlaying } = audio;
  useEffect(() => onPlaying(isPlaying), [isPlaying, onPlaying]);
  const isOpen = !item.verdict && !isLocked;

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey) return;
    const step = event.shiftKey ? SEEK_MS / 10 : SEEK_MS;
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && key === 'z') marks.undo();
    else if (event.ctrlKey || event.metaKey) return;
    else if (key === ' ') audio.toggle();
    else if (key === 'arrowleft') audio.seek(audio.atMs - step);
    else if (key === 'arrowright') audio.seek(Math.min(item.durationMs, audio.atMs + step));
    else if (key === 'home') audio.seek(0);
    else if (key === 'i' && isOpen) setInMs(audio.atMs);
    else if (key === 'o' && isOpen) markTo(audio.atMs);
    else return;
    event.preventDefault();
  }
  function markTo(outMs: number) {
    marks.add({ startMs: inMs ?? 0, endMs: outMs });
    setInMs(null);
  }
  async function takeBack() {
    setPending(true);
    setError(null);
    try {
      await verdicts.undo(item.id);
    } catch (failure) {
      setError(failure);
    }
    setPending(false);
  }

  return (
    <section aria-labelledby="item" className="flex min-w-0 flex-col gap-5">
      <div className="flex flex-col gap-1">
        <SectionTitle id="item">{formats.dateTime(item.recordedAt)}</SectionTitle>
        <p className="text-ink-soft">
          {item.deviceName} · {formats.duration(item.durationMs)}
        </p>
      </div>
      <div className="flex flex-col gap-1">
        <h3 className="font-medium">{t('why')}</h3>
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {item.reasons.map((reason) => (
            <li key={reason}>{t(`reasonText.${reason}`)}</li>
          ))}
        </ul>
      </div>
      {/* biome-ignore lint/a11y/useMediaCaption: the recordings of a review come without transcripts. */}
      <audio ref={audio.element} preload="none" />
      <MarkedWaveform
        peaks={item.peaks}
        durationMs={item.durationMs}
        atMs={audio.atMs}
        heardRanges={item.heardRanges}
        marks={marks}
        isMarkable={isOpen}
        onSeek={audio.seek}
        onKeyDown={onKeyDown}
      />
      {item.mutedPath && (
        <RadioGroup
          inRow
          label={t('listenTo')}
          value={hearsCopy ? 'copy' : 'recording'}
          onChange={(value) => setHearsCopy(value === 'copy')}
          options={[
            { value: 'recording', label: t('theRecording') },
            { value: 'copy', label: t('theCopy') },
          ]}
        />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" isDisabled={!item.audioPath} onPress={audio.toggle}>
          {isPlaying ? <PauseIcon /> : <PlayIcon />}
          {t(isPlaying ? 'pause' : 'play')}
        </Button>
        <span className="tabular">
          {preciseClock(audio.atMs)} <span className="text-ink-soft">/ {preciseClock(item.durationMs)}</span>
        </span>
        {isOpen && (
          <>
            <Button onPress={() => setInMs(audio.atMs)}>{t('setIn')}</Button>
            <Button onPress={() => markTo(audio.atMs)}>{t('setOut')}</Button>
            <Button look="quiet" isDisabled={!marks.canUndo} onPress={marks.undo}>
              {t('undoMark')}
            </Button>
          </>
        )}
      </div>
      {inMs !== null && <p role="status">{t('inAt', { at: preciseClock(inMs) })}</p>}
      <p className="text-sm text-ink-soft">{t('keys')}</p>
      {audio.failed && (
        <Callout look="stopped" role="alert" title={t('failedTitle')}>
          <p>{t('failedText')}</p>
        </Callout>
      )}
      {marks.regions.length > 0 && (
        <div className="flex flex-col gap-1">
          <h3 className="font-medium">{t('regions')}</h3>
          <ol className="flex flex-col">
            {marks.regions.map((region, index) => (
              <li key={`${region.startMs}-${region.endMs}`} className="flex min-h-11 items-center gap-3">
                <span className="tabular">
                  {t('region', {
                    number: index + 1,
                    from: preciseClock(region.startMs),
                    to: preciseClock(region.endMs),
                  })}
                </span>
                <Button
                  look="quiet"
                  aria-label={t('hearRegionOf', { number: index + 1 })}
                  onPress={() => audio.seek(region.startMs)}
                >
                  {t('hearRegion')}
                </Button>
                {isOpen && (
                  <Button
                    look="quiet"
                    aria-label={t('removeRegionOf', { number: index + 1 })}
                    onPress={() => marks.remove(index)}
                  >
                    {t('removeRegion')}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </div>
      )}
      {item.verdict ? (
        <Callout look="done" title={t(`verdict.${item.verdict}`)}>
          {item.ground && <p>{t(`ground.${item.ground}`)}</p>}
          {error !== null && <Failed error={error} />}
          <div className="flex flex-wrap gap-3">
            {!isLocked && (
              <Button look="primary" onPress={onNext}>
                {t('next')}
              </Button>
            )}
            {!isLocked && (
              <Button isPending={isPending} onPress={() => void takeBack()}>
                {t('takeBack')}
              </Button>
            )}
          </div>
        </Callout>
      ) : isLocked ? null : (
        <>
          {!item.viewerHeard && (
            <Callout look="waiting" title={t('notHeardTitle', { share: shareOf(item) })}>
              <p>{t('notHeardText')}</p>
            </Callout>
          )}
          <VerdictForm item={item} regions={marks.regions} verdicts={verdicts} onDecided={onNext} />
        </>
      )}
    </section>
  );
}
