import { connect, createServer, type Socket } from 'node:net';

export interface ShakyNetwork {
  /** The portal, as it is reached over this network. */
  readonly url: string;
  leadTo(portalUrl: string): void;
  /** Ends all connections, and every new one at once. */
  cut(): void;
  /** Cuts as soon as one connection has brought so many bytes. */
  cutAfter(byteLength: number): void;
  /** From now on the portal hears everything, and nothing of what it says arrives. */
  swallowAnswers(): void;
  mend(): void;
  stop(): Promise<void>;
}

/** A network of its own between browser and portal that the test can cut and mend. */
export async function startShakyNetwork(): Promise<ShakyNetwork> {
  let target = { hostname: '127.0.0.1', port: '' };
  const open = new Set<Socket>();
  let isCut = false;
  let swallows = false;
  let limit = Number.POSITIVE_INFINITY;

  function cut(): void {
    isCut = true;
    for (const socket of open) socket.destroy();
  }
  const server = createServer((near) => {
    if (isCut || !target.port) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    let brought = 0;
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      if (swallows) return;
      brought += bytes.length;
      if (brought > limit) cut();
      else if (!near.write(bytes)) far.pause();
    });
    near.on('drain', () => far.resume());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address !== 'object') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    leadTo(portalUrl) {
      target = new URL(portalUrl);
    },
    cut,
    cutAfter(byteLength) {
      limit = byteLength;
    },
    swallowAnswers() {
      swallows = true;
    },
    mend() {
      isCut = false;
      swallows = false;
      limit = Number.POSITIVE_INFINITY;
    },
    async stop() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
