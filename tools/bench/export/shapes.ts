/** A set of recordings to export: how many, and how long each is. */
export interface Shape {
  readonly title: string;
  readonly files: number;
  readonly byteLength: number;
}

const shape = (files: number, byteLength: number, size: string): Shape => ({
  title: `${files.toLocaleString('en-GB')} x ${size}`,
  files,
  byteLength,
});

/** The three shapes of the promise; without `full` the third is smaller, so that a bench takes about a minute. */
export function exportShapes(full: boolean): readonly [Shape, Shape, Shape] {
  return [
    shape(1_700, 100_000, '100 KB'),
    shape(20_000, 20_000, '20 KB'),
    full ? shape(4, 500_000_000, '500 MB') : shape(2, 100_000_000, '100 MB'),
  ];
}
