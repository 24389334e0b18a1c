import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from './find-program.ts';

export type FfmpegStatus =
  | { readonly present: true; readonly path: string; readonly version: string }
  | { readonly present: false; readonly advice: string };

/** For the person who runs the installation; stands in the quarantine as well. */
export const ffmpegAdvice =
  'ffmpeg is not installed, so .m4a recordings go to quarantine; everything else works. ' +
  'Install it with "apt install ffmpeg" (Debian, Ubuntu), "dnf install ffmpeg-free" (Fedora), ' +
  '"brew install ffmpeg" (macOS) or "winget install ffmpeg" (Windows), then ingest those files again.';

/** Looks on PATH each time it is asked: an operator who installs ffmpeg need not restart anything. */
export async function ffmpegStatus(): Promise<FfmpegStatus> {
  const path = await findProgram('ffmpeg');
  if (path === undefined) return { present: false, advice: ffmpegAdvice };
  try {
    const { stdout } = await promisify(execFile)(path, ['-version'], { env: {}, timeout: 10_000 });
    return { present: true, path, version: /^ffmpeg version (\S+)/.exec(stdout)?.[1] ?? 'unknown' };
  } catch {
    return { present: false, advice: `${path} is there but does not run. ${ffmpegAdvice}` };
  }
}
