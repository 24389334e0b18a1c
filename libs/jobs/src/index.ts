export { InProcessJobs, type InProcessOptions } from './in-process-jobs.ts';
export type { JobFailure, JobHandler, JobOptions, JobRun, Jobs } from './jobs.ts';
export { type ManualTimers, manualTimers } from './manual-timers.ts';
export { systemTimers, type Timers } from './timers.ts';
