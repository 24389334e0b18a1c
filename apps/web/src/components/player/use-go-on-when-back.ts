'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { connection } from '@/apollo/connection.ts';
import { useWhenBack } from '@/apollo/use-connection.ts';

/** A sound that broke off because the network did goes on where it was, once the portal can be reached again. */
export function useGoOnWhenBack(audio: RefObject<HTMLAudioElement | null>): void {
  const brokenAt = useRef<{ source: string; seconds: number } | null>(null);
  useEffect(() => {
    const element = audio.current;
    const onError = () => {
      if (!element?.currentSrc) return;
      brokenAt.current = { source: element.currentSrc, seconds: element.currentTime };
      connection.doubt();
    };
    element?.addEventListener('error', onError);
    return () => element?.removeEventListener('error', onError);
  }, [audio]);
  useWhenBack(() => {
    const element = audio.current;
    const broken = brokenAt.current;
    brokenAt.current = null;
    if (!element || !broken || element.currentSrc !== broken.source || !element.error) return;
    element.load();
    element.currentTime = broken.seconds;
    void element.play().catch(() => undefined);
  });
}
