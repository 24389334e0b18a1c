import { statfsSync } from 'node:fs';

const NO_NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|EHOSTUNREACH|ENOTCACHED)\b/;
const FULL_DISK =
  /ENOSPC|no space left on device|SQLITE_FULL|database or disk is full|EDQUOT|disk quota exceeded/i;
const NOT_WRITABLE = /\b(EACCES|EPERM|EROFS)\b[^\n]*?(?:'([^']+)'|$)/m;

/**
 * The sentence for trouble that has the same cure whatever step it hits, or nothing.
 * @param {string} text what a program printed, or an error's text with its code
 * @param {string} folder where the step writes
 * @returns {string | undefined}
 */
export function explain(text, folder) {
  if (FULL_DISK.test(text)) {
    return `The disk is full: ${freeSpace(folder)} left for ${folder}. Free some space (the first start needs about 2 GB) and start again; finished steps are kept.`;
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

/** @param {string} folder */
function freeSpace(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return `${Math.floor((bavail * bsize) / 1_048_576)} MB`;
  } catch {
    return 'nothing';
  }
}
