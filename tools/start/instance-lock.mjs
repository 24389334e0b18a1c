import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../shared/failure.mjs';
import { readStamp } from '../shared/stamp.mjs';
import { say } from '../shared/terminal.mjs';

/**
 * One portal per state folder. A lock whose process is gone is the trace of a run that was killed: it is taken over.
 * @param {string} stateDir
 * @param {string} address where this instance will answer
 * @returns {() => void} releases the lock
 */
export function takeInstanceLock(stateDir, address) {
  const file = join(stateDir, 'running.json');
  const mine = JSON.stringify({ pid: process.pid, address, startedAt: new Date().toISOString() });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, `${mine}\n`, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const other = readStamp(file);
    if (other && isStarter(other.pid)) {
      throw new Failure(
        `Rightful already runs on this state folder (process ${other.pid}): ${other.address}. Open that, or stop it with: kill ${other.pid}`,
      );
    }
    say('- An earlier run ended without cleaning up; carrying on from what it finished.');
    rmSync(file, { force: true });
  }
  throw new Failure(`Another start is taking ${file} at the same moment. Start again.`);
}

/** Whether that process lives and is a starter; after a reboot its number may belong to anybody. @param {unknown} pid */
function isStarter(pid) {
  if (typeof pid !== 'number' || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs');
  } catch {
    return process.platform !== 'linux';
  }
}
