import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Failure } from './failure.mjs';

const NO_NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|EHOSTUNREACH|ENOTCACHED)\b/;
const FULL_DISK =
  /ENOSPC|no space left on device|SQLITE_FULL|database or disk is full|EDQUOT|disk quota exceeded|storage is full/i;
/** As `ConfigError` of libs/config puts it. */
const REFUSED_SETTINGS = /(?:One setting needs|\d+ settings need) a change:\n(?: {2}- .*\n?)+/;
const NOT_WRITABLE = /\b(EACCES|EPERM|EROFS)\b[^\n]*?(?:'([^']+)'|$)/m;

/**
 * The sentence for trouble that has the same cure whatever step it hits, or nothing.
 * @param {string} text what a program printed, or an error's text with its code
 * @param {string} folder where the step writes
 * @returns {string | undefined}
 */
export function explain(text, folder) {
  const settings = REFUSED_SETTINGS.exec(text);
  if (settings) return settings[0].trimEnd();
  if (isFullDisk(text)) {
    const { freeMb, fullest } = fullestOf([folder, process.env.RIGHTFUL_STATE_DIR ?? folder, tmpdir()]);
    return `The disk is full: ${freeMb} MB left for ${fullest}. Free some space (the first start needs about 2 GB) and start again; finished steps are kept.`;
  }
  if (/UNABLE_TO_VERIFY|SELF_SIGNED_CERT|CERT_/.test(text)) {
    return 'A certificate on the way to the package registry is not trusted here. If your network inspects TLS, point NODE_EXTRA_CA_CERTS at its certificate and start again.';
  }
  if (NO_NETWORK.test(text)) {
    return 'The packages could not be fetched: no network, or a proxy that npm does not know (npm config set proxy …). Connect and start again; what was fetched is kept.';
  }
  const denied = NOT_WRITABLE.exec(text);
  if (denied) {
    return `This user may not write to ${denied[2] ?? folder}. Give this user the right, or work in a folder of your own.`;
  }
  return undefined;
}

/** @param {string} text */
export const isFullDisk = (text) => FULL_DISK.test(text);

/**
 * The failure of a program: explained where the cure is known, otherwise with what the program printed.
 * @param {string} output
 * @param {string} folder where it writes
 * @param {string} otherwise a sentence
 */
export function failureOf(output, folder, otherwise) {
  const reason = explain(output, folder);
  return reason ? new Failure(reason) : new Failure(otherwise, output);
}

/** What is full may be another disk than the one at hand. @param {string[]} folders */
function fullestOf(folders) {
  const free = folders.map((fullest) => {
    try {
      const { bavail, bsize } = statfsSync(fullest);
      return { fullest, freeMb: Math.floor((bavail * bsize) / 1_048_576) };
    } catch {
      return { fullest, freeMb: 0 };
    }
  });
  return free.reduce((least, one) => (one.freeMb < least.freeMb ? one : least));
}
