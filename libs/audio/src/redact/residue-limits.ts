/** How far a codec may stray, by its name. Amplitudes with full scale at 1; lengths in samples. */
export interface CodecLimits {
  /** Loudest sample inside a region, near its edges: what an encoder smears there of the sound outside. */
  readonly edgeResidue: number;
  /** Loudest sample further inside. */
  readonly residue: number;
  /** How far inside "near the edge" reaches. */
  readonly edgeLength: number;
  /** Least ratio of signal to error outside, in decibels; Infinity: not one sample may differ. */
  readonly outsideDb: number;
  /** Largest difference outside that is never too much: what rounding alone does, where all there is is nearly silent. */
  readonly rounding: number;
  /** Samples by which the copy may be longer when it is decoded without heed of its edit list. */
  readonly paddingLength: number;
}

const exact: CodecLimits = {
  edgeResidue: 0,
  residue: 0,
  edgeLength: 0,
  outsideDb: Number.POSITIVE_INFINITY,
  rounding: 0,
  paddingLength: 0,
};

/** Two of 32,768. */
const lossy = { rounding: 2 / 32_768, paddingLength: 0 };

/** Measured over thousands of regions of real speech, and as much again or more: `npm run prove redaction` prints what comes. */
export function limitsOf(codec: string): CodecLimits {
  switch (codec) {
    case 'mp3':
      // A loud beginning just behind a region, in 16 kHz at 32 kbit/s, was seen at 0.0102.
      return { ...lossy, edgeResidue: 0.02, residue: 0.0002, edgeLength: 2_304, outsideDb: 12 };
    case 'opus':
      return { ...lossy, edgeResidue: 0.02, residue: 0.0005, edgeLength: 2_880, outsideDb: 10 };
    case 'vorbis':
      return { ...lossy, edgeResidue: 0.05, residue: 0.0002, edgeLength: 4_096, outsideDb: 12 };
    case 'aac':
      return {
        ...lossy,
        // A loud beginning just behind a region was seen at 0.018, four samples before it.
        edgeResidue: 0.036,
        residue: 0.0002,
        edgeLength: 4_096,
        outsideDb: 10,
        paddingLength: 1_023,
      };
    // A-law has no zero: the quietest it can say is 8 of 32,768.
    case 'pcm_alaw':
      return { ...exact, edgeResidue: 8 / 32_768, residue: 8 / 32_768 };
    default:
      return exact;
  }
}

/** Whether what was not muted is the same sound still. Decibels say nothing where there is next to none. */
export const isSameOutside = (
  measured: { readonly outsideDb: number; readonly outsideDifference: number },
  { outsideDb, rounding }: CodecLimits,
): boolean => measured.outsideDb >= outsideDb || measured.outsideDifference <= rounding;

/** A lossless copy needs no fade: nothing outside may change. */
export const fadeMs = (codec: string): number =>
  limitsOf(codec).outsideDb === Number.POSITIVE_INFINITY ? 0 : 5;
