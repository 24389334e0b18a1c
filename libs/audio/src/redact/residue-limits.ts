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
  /** Samples by which the copy may be longer when it is decoded without heed of its edit list. */
  readonly paddingLength: number;
}

const exact: CodecLimits = {
  edgeResidue: 0,
  residue: 0,
  edgeLength: 0,
  outsideDb: Number.POSITIVE_INFINITY,
  paddingLength: 0,
};

/** Measured over thousands of regions of real speech, times three: `npm run prove redaction` prints what comes. */
export function limitsOf(codec: string): CodecLimits {
  switch (codec) {
    case 'mp3':
      return { edgeResidue: 0.01, residue: 0.0002, edgeLength: 2_304, outsideDb: 12, paddingLength: 0 };
    case 'opus':
      return { edgeResidue: 0.01, residue: 0.0005, edgeLength: 2_880, outsideDb: 10, paddingLength: 0 };
    case 'vorbis':
      return { edgeResidue: 0.05, residue: 0.0002, edgeLength: 4_096, outsideDb: 12, paddingLength: 0 };
    case 'aac':
      return { edgeResidue: 0.01, residue: 0.0002, edgeLength: 4_096, outsideDb: 10, paddingLength: 1_023 };
    // A-law has no zero: the quietest it can say is 8 of 32,768.
    case 'pcm_alaw':
      return { ...exact, edgeResidue: 8 / 32_768, residue: 8 / 32_768 };
    default:
      return exact;
  }
}

/** A lossless copy needs no fade: nothing outside may change. */
export const fadeMs = (codec: string): number =>
  limitsOf(codec).outsideDb === Number.POSITIVE_INFINITY ? 0 : 5;
