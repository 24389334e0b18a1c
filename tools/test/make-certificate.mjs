import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../shared/failure.mjs';
import { findProgram } from '../shared/find-program.mjs';
import { runCommand } from '../shared/run-command.mjs';

/**
 * An authority of our own, and a certificate of it for `localhost`, in a folder. `undefined` where there is no openssl.
 * @param {string} folder
 * @returns {Promise<{ ca: string, certificate: string, key: string } | undefined>} paths of PEM files
 */
export async function makeCertificate(folder) {
  const openssl = findProgram('openssl');
  if (!openssl) return undefined;
  const [ca, caKey, certificate, key, request, names] = [
    'ca.crt',
    'ca.key',
    'server.crt',
    'server.key',
    'server.csr',
    'names',
  ].map((name) => join(folder, name));
  const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  writeFileSync(names, 'subjectAltName=DNS:localhost\n');
  for (const args of [
    ['req', '-x509', ...fresh, '-days', '2', '-subj', '/CN=test authority', '-keyout', caKey, '-out', ca],
    ['req', ...fresh, '-subj', '/CN=localhost', '-keyout', key, '-out', request],
    [
      'x509',
      '-req',
      '-in',
      request,
      '-CA',
      ca,
      '-CAkey',
      caKey,
      '-CAcreateserial',
      '-days',
      '2',
      '-extfile',
      names,
      '-out',
      certificate,
    ],
  ]) {
    const { code, output } = await runCommand(openssl, args);
    if (code !== 0) throw new Failure('openssl could not make a certificate.', output);
  }
  // The server runs as another user.
  chmodSync(key, 0o644);
  return { ca, certificate, key };
}
