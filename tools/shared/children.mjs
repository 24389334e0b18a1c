import { spawn, spawnSync } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
const windows = process.platform === 'win32';

/**
 * Starts a program in a process group of its own, so that stopping it stops its children too.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startChild(program, args, options) {
  const child = spawn(program, args, { ...options, detached: !windows, windowsHide: true });
  running.add(child);
  child.once('error', () => running.delete(child));
  child.once('exit', () => running.delete(child));
  return child;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (!windows) process.kill(-child.pid, signal);
    else if (signal === 'SIGKILL') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else child.kill(signal);
  } catch {
    // Gone already, which is what was wanted.
  }
}

/** @param {NodeJS.Signals} signal */
export function signalAll(signal) {
  for (const child of running) signalGroup(child, signal);
}
