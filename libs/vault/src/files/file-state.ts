import { statSync } from 'node:fs';

/** Which state a file is in: another text once it was replaced or written to. */
export function stateOf(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.mtimeNs} ${stats.size}` : 'missing';
}
