export interface IngestShape {
  readonly title: string;
  readonly files: number;
  readonly byteLength: number;
  /** Of `cp`; what is aimed at when a file is only sealed, and durable. */
  readonly sealAim: number;
}

export const ingestShapes = (full: boolean): readonly IngestShape[] => [
  { title: 'small', files: full ? 5_000 : 120, byteLength: 100_000, sealAim: 0.35 },
  // At most four hours of a sound of 8 kHz and 8 bits: longer ones are refused.
  { title: 'large', files: full ? 9 : 2, byteLength: full ? 114_000_000 : 16_000_000, sealAim: 0.35 },
];
