/** In the engine's words: whether an id was made for an exercise (`isDrillId`). */
export const isMarked = (column: string): string => `SUBSTR(HEX(${column}), 13, 1) = '8'`;

/** In the engine's words: both are of an exercise, or neither. The rows of real people and those of exercises never meet. */
export const sameMark = (one: string, other: string): string => `(${isMarked(one)}) = (${isMarked(other)})`;
