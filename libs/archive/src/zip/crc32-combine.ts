/** x^(2^n) modulo the CRC-32 polynomial, reflected; grown on demand. */
const powers: number[] = [0x4000_0000];
const POLYNOMIAL = 0xedb8_8320;

function multiply(left: number, right: number): number {
  let product = 0;
  let factor = right;
  for (let bit = 1 << 31; bit !== 0; bit >>>= 1) {
    if (left & bit) product ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ POLYNOMIAL : factor >>> 1;
  }
  return product;
}

function shift(byteLength: number): number {
  let result = 1 << 31;
  let rest = byteLength;
  for (let n = 3; rest > 0; n += 1, rest = Math.floor(rest / 2)) {
    for (let have = powers.length; have <= n; have += 1) {
      const last = powers[have - 1] as number;
      powers.push(multiply(last, last));
    }
    if (rest % 2 === 1) result = multiply(powers[n] as number, result);
  }
  return result;
}

/** The CRC-32 of two byte strings one after the other, from theirs and the length of the second (as zlib does it). */
export function crc32Combine(first: number, second: number, secondByteLength: number): number {
  return (multiply(shift(secondByteLength), first) ^ second) >>> 0;
}
