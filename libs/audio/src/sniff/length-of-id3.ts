/** Length in bytes of the ID3v2 tag that starts here, its header included; 0 when none does. Source: id3.org, ID3v2.4 section 3. */
export function lengthOfId3(head: Uint8Array): number {
  if (head.byteLength < 10 || head[0] !== 0x49 || head[1] !== 0x44 || head[2] !== 0x33) return 0;
  const size = head.subarray(6, 10);
  if (size.some((byte) => byte > 0x7f)) return 0;
  const hasFooter = ((head[5] as number) & 0x10) !== 0;
  return 10 + size.reduce((sum, byte) => sum * 128 + byte, 0) + (hasFooter ? 10 : 0);
}
