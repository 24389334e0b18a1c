/** The places at which a process may be killed and nothing is lost, doubled or misdelivered: `npm run prove crash` does so at each. */
export const STEPS = [
  'ingest:inspected',
  'ingest:blob-written',
  'ingest:rows-written',
  'build:claimed',
  'build:planned',
  'build:packed',
  'build:blob-permanent',
  'build:recorded',
  'gate:claimed',
  'gate:judged',
  'gate:recorded',
  'delivery:redeemed',
  'delivery:first-slice',
  'delivery:last-slice-held',
  'delivery:counted',
  'erase:begun',
  'erase:listed',
  'erase:key-destroyed',
  'erase:bytes-gone',
  'erase:rows-gone',
  'erase:key-changed',
  'erase:certified',
] as const;

export type Step = (typeof STEPS)[number];
