import { connect, createServer, type Server, type Socket } from 'node:net';

/** What stands in front of a cluster: a port that leads to one of several others. */
export class Front {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #next = 0;
  #ports: readonly number[] = [];

  private constructor() {
    this.#server = createServer((here) => {
      const port = this.#ports[this.#next % this.#ports.length] ?? 0;
      this.#next += 1;
      const there = connect(port, '127.0.0.1');
      for (const [one, other] of [
        [here, there],
        [there, here],
      ] as const) {
        this.#sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
        one.pipe(other);
      }
    });
  }

  static async open(ports: readonly number[]): Promise<Front> {
    const front = new Front();
    front.lead(ports);
    await new Promise<void>((resolve) => {
      front.#server.listen(0, '127.0.0.1', resolve);
    });
    return front;
  }

  get port(): number {
    return (this.#server.address() as { port: number }).port;
  }

  /** To these from now on, in turn. */
  lead(ports: readonly number[]): void {
    this.#ports = ports;
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }
}
