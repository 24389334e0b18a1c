import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A way to one port of this machine that can be cut: then nothing goes through, and nobody is told. */
export class Wire {
  readonly #ends = new Set<Socket>();
  #isCut = false;

  private constructor(private readonly server: Server) {}

  static async to(port: number): Promise<Wire> {
    const server = createServer({ pauseOnConnect: true });
    const wire = new Wire(server);
    server.on('connection', (near) => wire.#join(near, port));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  cut(): void {
    this.#isCut = true;
    for (const end of this.#ends) end.pause();
  }

  /** What was held back goes on. */
  mend(): void {
    this.#isCut = false;
    for (const end of this.#ends) end.resume();
  }

  close(): void {
    this.server.close();
    for (const end of this.#ends) end.destroy();
  }

  #join(near: Socket, port: number): void {
    const far = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#ends.add(from);
      from.setNoDelay(true);
      from.on('data', (piece: Buffer) => {
        if (!to.write(piece)) {
          from.pause();
          to.once('drain', () => this.#isCut || from.resume());
        }
      });
      from.on('end', () => to.end());
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#ends.delete(from);
        to.destroy();
      });
    }
    if (!this.#isCut) near.resume();
  }
}
