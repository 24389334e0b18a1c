export { type Fault, faultOf } from './log/fault-of.ts';
export { type Log, type LogFields, makeLog } from './log/make-log.ts';
export { Meters } from './metrics/meters.ts';
export { openTelemetry, type Seeing, type SeeingConfig, type Telemetry } from './open-telemetry.ts';
export { type OperatorPort, serveOperatorPort } from './operator-port.ts';
export { noTraces } from './traces/no-traces.ts';
export type { Answering, SpanFacts, Traces } from './traces/traces.ts';
