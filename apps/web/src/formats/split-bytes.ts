export type ByteUnit = 'bytes' | 'kilobytes' | 'megabytes' | 'gigabytes';

/** The largest unit that leaves at least one whole; 1 KB is 1,000 bytes. */
export function splitBytes(byteLength: number): { unit: ByteUnit; value: number } {
  if (byteLength >= 999_950_000) return { unit: 'gigabytes', value: byteLength / 1e9 };
  if (byteLength >= 999_950) return { unit: 'megabytes', value: byteLength / 1e6 };
  if (byteLength >= 1000) return { unit: 'kilobytes', value: byteLength / 1e3 };
  return { unit: 'bytes', value: byteLength };
}
