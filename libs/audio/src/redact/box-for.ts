import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AudioFacts } from '../audio-inspection.ts';
import { findProgram } from '../ffmpeg/find-program.ts';
import type { FfmpegBox } from './ffmpeg-pcm.ts';
import { RedactionError } from './redaction-error.ts';

const NO_FFMPEG =
  'ffmpeg is not installed, so only WAV recordings can be muted. Install it with "apt install ffmpeg" (Debian, ' +
  'Ubuntu), "dnf install ffmpeg-free" (Fedora), "brew install ffmpeg" (macOS) or "winget install ffmpeg" (Windows), ' +
  'then mark the parts again; or withhold the whole recording.';

/** Runs `work` with a private, empty folder and bounds that follow from the recording's length; the folder goes afterwards. */
export async function inBox<T>(
  facts: AudioFacts,
  scratchFolder: string | undefined,
  work: (box: FfmpegBox) => Promise<T>,
): Promise<T> {
  const ffmpeg = await findProgram('ffmpeg');
  if (ffmpeg === undefined) throw new RedactionError('no-ffmpeg', NO_FFMPEG);
  const folder = await mkdtemp(join(scratchFolder ?? tmpdir(), 'rightful-redact-'));
  // Ten times as long as the slowest encoder was seen to take.
  const timeLimitMs = 20_000 + facts.durationMs / 10;
  try {
    return await work({ ffmpeg, folder, timeLimitMs, memoryLimitMb: 1_024 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
