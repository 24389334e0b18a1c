/** `SHA256SUMS` in the form that `sha256sum -c` reads. */
export function* sha256Sums(files: readonly { path: string; sha256: string }[]): Generator<string> {
  for (const { path, sha256 } of files) yield `${sha256}  ${path}\n`;
}
