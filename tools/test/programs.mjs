import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findProgram } from '../shared/find-program.mjs';

/** Programs that suites and proofs use when they are on the machine: names, what for, the Debian package. */
const PROGRAMS = [
  { names: ['ffmpeg'], use: 'm4a recordings, and the comparison with our own decoders', debian: 'ffmpeg' },
  { names: ['unzip'], use: 'archives opened by ordinary tools', debian: 'unzip' },
  { names: ['zip'], use: 'archives compared with ordinary ones', debian: 'zip' },
  { names: ['7z'], use: 'archives opened by ordinary tools', debian: 'p7zip-full' },
  { names: ['bsdtar'], use: 'archives opened by ordinary tools', debian: 'libarchive-tools' },
  { names: ['python3'], use: 'archives opened by ordinary tools', debian: 'python3' },
  { names: ['minisign'], use: 'signatures checked by an ordinary tool', debian: 'minisign' },
  { names: ['sox'], use: 'audio made for tests', debian: 'sox' },
  { names: ['flac'], use: 'audio made for tests', debian: 'flac' },
  { names: ['lame'], use: 'audio made for tests', debian: 'lame' },
  { names: ['opusenc'], use: 'audio made for tests', debian: 'opus-tools' },
  { names: ['oggenc'], use: 'audio made for tests', debian: 'vorbis-tools' },
  { names: ['rsync'], use: 'a cluster of databases', debian: 'rsync' },
  { names: ['promtool'], use: 'the rules for alarms, tried by Prometheus', debian: 'prometheus' },
  { names: ['redis-server'], use: 'work that waits on Redis', debian: 'redis-server' },
  { names: ['redis-sentinel'], use: 'Redis whose master dies', debian: 'redis-sentinel' },
  { names: ['redis-cli'], use: 'a cluster of Redis', debian: 'redis-tools' },
  { names: ['softhsm2-util'], use: 'keys in a token', debian: 'softhsm2' },
];

/** Where Debian and others keep the library with which MariaDB makes a cluster. */
const GALERA = ['/usr/lib/galera/libgalera_smm.so', '/usr/lib64/galera-4/libgalera_smm.so'];

/**
 * What is missing, one sentence each with the way to get it. Suites that need it skip those tests by themselves.
 * @returns {string[]}
 */
export function missingPrograms() {
  const galera = 'Galera is not on this machine (a cluster of databases). Debian: apt-get install galera-4';
  const missing = PROGRAMS.filter(({ names }) => !findProgram(...names)).map(
    ({ names, use, debian }) =>
      `${names[0]} is not on this machine (${use}). Debian: apt-get install ${debian}`,
  );
  if (!GALERA.some((path) => existsSync(path))) missing.push(galera);
  if (!isBuilt('pkcs11js'))
    missing.push(
      'The library for tokens is not built (keys in a token). Debian: apt-get install python3 make g++, then: npm rebuild pkcs11js',
    );
  return missing;
}

/** @returns {string | undefined} */
export function findChromium() {
  const named = process.env.RIGHTFUL_CHROMIUM;
  if (named) return named;
  return findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome');
}

/** @param {string} name */
function isBuilt(name) {
  try {
    createRequire(import.meta.url)(name);
    return true;
  } catch {
    return false;
  }
}
