/** A part of a file as `[start, end)`, or what to do instead of sending a part. */
export type RangeAnswer =
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'whole' }
  | { readonly kind: 'unsatisfiable' };

const WHOLE: RangeAnswer = { kind: 'whole' };
const UNSATISFIABLE: RangeAnswer = { kind: 'unsatisfiable' };
const ONE_RANGE = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/;

/**
 * RFC 9110, 14: one range of bytes is honoured; several, other units and what cannot be read are answered with the
 * whole, as the RFC allows. A range under an `If-Range` that does not name this very content gets the whole, too.
 */
export function answerRange(
  range: string | undefined,
  ifRange: string | undefined,
  etag: string,
  byteLength: number,
): RangeAnswer {
  const parts = range === undefined ? null : ONE_RANGE.exec(range);
  if (!parts || (ifRange !== undefined && ifRange !== etag)) return WHOLE;
  const [, first = '', last = ''] = parts;
  if (first === '' && last === '') return WHOLE;
  if (first === '') return suffix(Number(last), byteLength);
  const start = Number(first);
  if (last !== '' && Number(last) < start) return WHOLE;
  if (start >= byteLength) return UNSATISFIABLE;
  return { kind: 'part', start, end: last === '' ? byteLength : Math.min(Number(last) + 1, byteLength) };
}

function suffix(length: number, byteLength: number): RangeAnswer {
  if (length === 0 || byteLength === 0) return UNSATISFIABLE;
  return { kind: 'part', start: Math.max(0, byteLength - length), end: byteLength };
}
