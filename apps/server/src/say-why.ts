import { explainError } from '@rightful/domain';

/** Why the server did not start: a sentence where it is the operator's to change, else the whole error. */
export function sayWhy(error: unknown): unknown {
  const { code, address, port } = error as { code?: string; address?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `${address}:${port} is taken. Stop what listens there, or set RIGHTFUL_PORT.`;
  if (code === 'EACCES' && port) return `Port ${port} needs more rights. Set RIGHTFUL_PORT to 1024 or above.`;
  if (code === 'EADDRNOTAVAIL') return `${address} is no address of this machine. Check RIGHTFUL_HOST.`;
  return explainError(error) ?? error;
}
