import { createServer } from 'node:net';
import { Failure } from '../shared/failure.mjs';

/** Refuses a port that cannot be had, and names one that can. @param {string} host @param {number} port */
export async function checkPort(host, port) {
  const code = await tryPort(host, port);
  if (code === undefined) return;
  if (code === 'EACCES') {
    throw new Failure(
      `Port ${port} is reserved for the administrator. Choose one above 1023: npm start -- --port 4180`,
    );
  }
  if (code !== 'EADDRINUSE') {
    throw new Failure(`This machine cannot listen on ${host}:${port} (${code}). Check RIGHTFUL_HOST.`);
  }
  for (let free = port + 1; free <= Math.min(port + 50, 65_535); free++) {
    if ((await tryPort(host, free)) === undefined) {
      throw new Failure(
        `Port ${port} is in use by another program. Choose another: npm start -- --port ${free}`,
      );
    }
  }
  throw new Failure(`Port ${port} and the 50 above it are in use. Choose another: npm start -- --port N`);
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} the error's code, or nothing when the port is free
 */
function tryPort(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown'));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
