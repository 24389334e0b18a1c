import type { BuildJob, BuildProgress, BuiltArchive } from '../build/build-job.ts';
import type { DigesterTask, MakerTask } from '../build/slab-messages.ts';
import type { GateJob } from '../gate/gate-job.ts';
import type { ArchiveHead, ReadArchive, ReadRecording } from '../gate/read-archive.ts';
import type { GateFinding } from '../gate/verdict.ts';
import type { RecordingSource } from '../plan/archive-input.ts';

/** What a waiting worker thread is given to do. */
export type WorkerTask =
  | { readonly task: 'build'; readonly job: BuildJob; readonly moreToCome: boolean }
  | { readonly task: 'read'; readonly job: GateJob }
  | MakerTask
  | DigesterTask
  /** Forget the task before, with its keys: nothing more comes of it. */
  | { readonly task: 'rest' };

/** More recordings for a building thread; null after the last. */
export interface RecordingsMessage {
  readonly recordings: readonly RecordingSource[] | null;
}

/** What a building thread says. The last message is `done` or `failed`. */
export type BuildMessage =
  | { readonly kind: 'progress'; readonly progress: BuildProgress }
  | { readonly kind: 'done'; readonly result: BuiltArchive }
  | { readonly kind: 'failed'; readonly message: string };

/** What a reading thread says. The last message is `done` or `failed`. */
export type ReadMessage =
  | { readonly kind: 'finding'; readonly finding: GateFinding }
  | { readonly kind: 'head'; readonly head: ArchiveHead }
  | { readonly kind: 'recordings'; readonly recordings: readonly ReadRecording[] }
  | { readonly kind: 'done'; readonly result: ReadArchive }
  | { readonly kind: 'failed'; readonly finding: GateFinding };
