export { InProcessJobs, type InProcessOptions } from './in-process-jobs.ts';
export type { JobFailure, JobHandler, JobOptions, JobRun, Jobs } from './jobs.ts';
export { type ManualTimers, manualTimers } from './manual-timers.ts';
export { BullJobs, type BullOptions } from './redis/bull-jobs.ts';
export type { RedisPlace } from './redis/connect-redis.ts';
export { RedisSignals } from './redis/redis-signals.ts';
export { noSignals, type Signals } from './signals.ts';
export { systemTimers, type Timers } from './timers.ts';
