import type { ArchiveInput } from '../../plan/archive-input.ts';
import type { NamedRecording } from '../named-recording.ts';
import { pageAfter, pageBefore } from './page-parts.ts';

/** `index.html`: plays and filters the recordings beside it, offline. `publicKey` is minisign's one-line form. */
export function* indexHtml(
  input: ArchiveInput,
  recordings: readonly NamedRecording[],
  publicKey: string,
): Generator<string> {
  const devices = [...new Set(recordings.map(({ recording }) => recording.deviceLabel))];
  const totalMs = recordings.reduce((sum, { recording }) => sum + (recording.durationMs ?? 0), 0);
  yield pageBefore(input, { recordings: recordings.length, totalMs, devices }, publicKey);
  const numbers = new Map(devices.map((label, number) => [label, number]));
  let separator = '\n';
  for (const { recording, path, localTime } of recordings) {
    const notes = (recording.falseActivation ? 1 : 0) | (recording.heardByHuman ? 2 : 0);
    const duration = recording.durationMs ?? -1;
    yield separator +
      embed([
        localTime,
        numbers.get(recording.deviceLabel),
        duration,
        path,
        recording.transcript ?? null,
        notes,
      ]);
    separator = ',\n';
  }
  yield pageAfter;
}

/** JSON that may stand inside a script element: nothing in it can end or open one. */
function embed(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
