import type { BuildJob, BuildProgress, BuiltArchive } from '../build/build-job.ts';

/** What a worker thread is started with. */
export type WorkerTask = { readonly task: 'build'; readonly job: BuildJob };

/** What a worker thread says. The last message is `done` or `failed`. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: BuildProgress }
  | { readonly kind: 'done'; readonly result: BuiltArchive }
  | { readonly kind: 'failed'; readonly message: string };
