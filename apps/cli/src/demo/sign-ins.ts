import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DemoPerson } from './demo-person.ts';
import { newPassword } from './new-password.ts';

/**
 * The demo's passwords by address: made for this installation, and written down in this one file before any account has
 * one. A later run finds them there.
 */
export async function ensureSignIns(
  path: string,
  people: readonly DemoPerson[],
): Promise<ReadonlyMap<string, string>> {
  const known = await readSignIns(path);
  const passwords = new Map(people.map(({ email }) => [email, known.get(email) ?? newPassword()]));
  const width = Math.max(...people.map(({ email }) => email.length));
  const lines = people.map(
    ({ email, name, role, shows }) =>
      `${email.padEnd(width)}  ${passwords.get(email)}  ${name}, ${role}${shows ? `: ${shows}` : ''}`,
  );
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(`${path}.new`, `${lines.join('\n')}\n`, { mode: 0o600, flush: true });
  await chmod(`${path}.new`, 0o600);
  await rename(`${path}.new`, path);
  return passwords;
}

async function readSignIns(path: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return new Map(
    text.split('\n').flatMap((line) => {
      const [email, password] = line.split(/\s+/);
      return email && password ? [[email, password] as const] : [];
    }),
  );
}
