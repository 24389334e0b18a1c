import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseConfig } from './config.ts';

/**
 * `sqlite:<file>`, `mariadb://user:password@host:port/name`, `mysql://…`. MariaDB and MySQL are told apart by
 * the scheme because their schemas are read differently. A sentence when the URL says too little.
 */
export function databaseFromUrl(setting: string, text: string, root: string): DatabaseConfig | string {
  const url = new URL(text);
  const kind = url.protocol.slice(0, -1);
  if (kind === 'sqlite' || kind === 'file') {
    const file = kind === 'file' ? fileURLToPath(url) : text.slice('sqlite:'.length);
    if (file === '' || file.endsWith('/'))
      return `${setting} names no file; write sqlite:/folder/rightful.sqlite.`;
    return { kind: 'sqlite', file: isAbsolute(file) ? file : resolve(root, file) };
  }
  if (kind !== 'mariadb' && kind !== 'mysql') {
    return `${setting} begins with "${kind}:"; this portal runs on mariadb://, mysql:// and sqlite:.`;
  }
  const name = decodeURIComponent(url.pathname.slice(1));
  const user = decodeURIComponent(url.username);
  if (name === '' || user === '' || url.hostname === '') {
    return `${setting} must name user, host and database: ${kind}://user:password@host:3306/rightful.`;
  }
  return { kind, host: url.hostname, port: Number(url.port || 3306), user, name };
}
