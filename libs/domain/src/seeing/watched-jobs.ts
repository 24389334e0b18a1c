import type { Jobs } from '@rightful/jobs';
import type { Meters, Traces } from '@rightful/telemetry';

/** The same jobs, each run of which is counted, timed and traced by its kind. */
export function watchedJobs(jobs: Jobs, meters: Meters, traces: Traces): Jobs {
  return {
    register(kind, handler, options) {
      jobs.register(
        kind,
        async (run) => {
          const begin = performance.now();
          const told = (outcome: 'done' | 'failed') =>
            meters.ran(kind, outcome, (performance.now() - begin) / 1_000);
          try {
            await traces.span(`job ${kind}`, { 'rightful.attempt': run.attempt }, () => handler(run));
            told('done');
          } catch (error) {
            told('failed');
            throw error;
          }
        },
        options,
      );
    },
    nudge: (kind, key) => jobs.nudge(kind, key),
    every: (intervalMs, kind) => jobs.every(intervalMs, kind),
    start: () => jobs.start(),
    drain: () => jobs.drain(),
    stop: () => jobs.stop(),
  };
}
