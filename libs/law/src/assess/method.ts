import type { Wording } from '../regime.ts';

/**
 * The severity of a personal data breach as ENISA's working document of December 2013 (v1.0) measures it:
 * context of the data x ease of identification + circumstances. Its cells and their examples as data.
 */
export const METHOD = {
  name: 'ENISA, Recommendations for a methodology of the assessment of severity of personal data breaches',
  version: '1.0 (December 2013)',
  /** Of the cells: two public implementations and a calculator agree on them; the document's structure was read itself. */
  evidence: 'secondary',
} as const;

/** One cell of the method. */
export interface Cell {
  readonly score: number;
  /** What the cell means. */
  readonly text: Wording;
  /** The document's own example, where it has one. */
  readonly example?: string;
  /** Of this cell: `secondary` where implementations of the method agree on it, `own` where it is ours and the method has none. */
  readonly evidence: 'secondary' | 'own';
}

/** The lowest that the method gives to any way of finding out whose the data are. */
export const LOWEST_IDENTIFICATION = 0.25;

export const BANDS = ['low', 'medium', 'high', 'very-high'] as const;
export type Band = (typeof BANDS)[number];

/** Where each band but the lowest begins; the edge belongs to the higher one. */
export const BAND_EDGES = { medium: 2, high: 3, 'very-high': 4 } as const;

/** Where more people than this are touched, the method sets a flag beside the score. */
export const MANY_PEOPLE = 100;

export function bandOf(score: number): Band {
  if (score >= BAND_EDGES['very-high']) return 'very-high';
  if (score >= BAND_EDGES.high) return 'high';
  return score >= BAND_EDGES.medium ? 'medium' : 'low';
}
