export { createHost, type HostOptions } from './create-host.ts';
export { printRightfulSchema } from './graph/print-rightful-schema.ts';
export { buildRightfulSchema, secureRightfulSchema } from './graph/rightful-schema.ts';
export type { Host } from './host/assemble-host.ts';
export { LIMITS, type Limits } from './host/limits/limits.ts';
export type { ServePage } from './host/web-pages.ts';
export { type PortalFacts, RequestContext } from './request-context.ts';
