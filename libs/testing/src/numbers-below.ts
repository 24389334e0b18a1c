/** A SELECT of `i`: 0, 1, 2, … up to the power of ten above `count`. Both engines bound recursion or know no series. */
export function numbersBelow(count: number): string {
  const digit = `(${Array.from({ length: 10 }, (_, n) => `SELECT ${n} AS d`).join(' UNION ALL ')})`;
  const places = Array.from({ length: String(count - 1).length }, (_, place) => `d${place}`);
  const sum = places.map((name, place) => `${name}.d * ${10 ** place}`).join(' + ');
  return `SELECT ${sum} AS i FROM ${places.map((name) => `${digit} AS ${name}`).join(' CROSS JOIN ')}`;
}
