/** A4 in points, 72 to the inch. The left margin is wide: the places in the law stand in it. */
export const PAGE = {
  size: 'A4',
  width: 595.28,
  height: 841.89,
  margins: { top: 64, right: 56, bottom: 72, left: 132 },
  /** Where the margin's words begin, and how wide they may be. */
  noteLeft: 40,
  noteWidth: 80,
} as const;

export const TEXT_WIDTH = PAGE.width - PAGE.margins.left - PAGE.margins.right;

/** Sizes in points. */
export const SIZE = { title: 22, heading: 13, text: 10, small: 8 } as const;

export const INK = { text: '#1a1c1e', soft: '#55595e', rule: '#c9ccd1' } as const;
