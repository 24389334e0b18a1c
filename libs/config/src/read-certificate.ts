import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The PEM of an authority's certificate; null, and a sentence more in `problems`, when the file holds none. */
export function readCertificate(setting: string, path: string, problems: string[]): string | null {
  try {
    const pem = readFileSync(path, 'utf8');
    new X509Certificate(pem);
    return pem;
  } catch {
    problems.push(`${setting} is ${path}; there is no certificate in PEM that can be read.`);
    return null;
  }
}
