import { setTimeout as pause } from 'node:timers/promises';
import type { Installation, Node } from './installation.ts';

export interface Fault {
  readonly title: string;
  /** Begins and ends it. */
  strike(at: Installation): Promise<unknown>;
}

const seconds = (count: number) => pause(count * 1_000);
const first = (nodes: readonly Node[]): Node => nodes[0] as Node;

async function killed({ process }: Node, after: number): Promise<void> {
  await process.kill();
  await seconds(after);
  await process.start();
}

async function hung({ process }: Node, duration: number): Promise<void> {
  process.hang(true);
  await seconds(duration);
  process.hang(false);
}

/** What is done to one component after the other, while people are in the midst of it. */
export function faultsOf({ storage }: Installation): Fault[] {
  const { fill, empty } = storage;
  return [
    { title: 'nothing', strike: async () => undefined },
    { title: 'a server killed, back after 3 s', strike: ({ servers }) => killed(first(servers), 3) },
    { title: 'a server stopped for 10 s', strike: ({ servers }) => hung(first(servers), 10) },
    { title: 'a worker killed, back after 3 s', strike: ({ workers }) => killed(first(workers), 3) },
    { title: 'a worker stopped for 25 s, its lease over', strike: ({ workers }) => hung(first(workers), 25) },
    { title: 'the master of Redis killed', strike: ({ redis }) => redis.killMaster() },
    {
      title: 'the database killed, back after 3 s',
      async strike({ mariadb }) {
        mariadb.signal('SIGKILL');
        await seconds(3);
        await mariadb.revive();
      },
    },
    {
      title: 'the database stopped for 8 s',
      async strike({ mariadb }) {
        mariadb.signal('SIGSTOP');
        await seconds(8);
        mariadb.signal('SIGCONT');
      },
    },
    {
      title: 'a server and a worker cut off from the database for 8 s',
      async strike({ servers, workers }) {
        const cut = [first(servers), first(workers)];
        for (const { wire } of cut) wire.cut();
        await seconds(8);
        for (const { wire } of cut) wire.mend();
      },
    },
    {
      title: 'the storage gone for 5 s',
      async strike() {
        await storage.goAway();
        await seconds(5);
        await storage.comeBack();
      },
    },
    ...(fill && empty
      ? [
          {
            title: 'the storage full for 5 s',
            async strike() {
              fill();
              await seconds(5);
              empty();
            },
          },
        ]
      : []),
    {
      title: 'nginx killed, back after 2 s',
      async strike({ balancer }) {
        await balancer.process.kill();
        await seconds(2);
        await balancer.process.start();
      },
    },
  ];
}
