import { Meters, makeLog, noTraces, type Seeing } from '@rightful/telemetry';

/** For what is not looked at. */
export const silent = (): Seeing => ({
  log: makeLog({ write: () => undefined }),
  meters: new Meters(),
  traces: noTraces,
});
