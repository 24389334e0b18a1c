import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../shared/free-port.ts';

const UP = fileURLToPath(new URL('./ceph-up.sh', import.meta.url));
const HOW =
  'mmdebstrap --variant=minbase --include=radosgw,ceph-mon,ceph-osd,ceph-common sid <folder>; then RIGHTFUL_TEST_CEPH_ROOT=<folder>, as root';

/** Ceph with its S3 gateway in a chroot of Debian: one monitor, one store in memory. */
export class Ceph {
  private constructor(
    private readonly root: string,
    private readonly port: number,
  ) {}

  /** Null where all is there; else a sentence that says what is not, and how to get it. */
  static missing(): string | null {
    const root = process.env.RIGHTFUL_TEST_CEPH_ROOT;
    if (!root) return `There is no Ceph: ${HOW}.`;
    if (!existsSync(join(root, 'usr/bin/radosgw'))) return `${root} holds no radosgw: ${HOW}.`;
    return process.getuid?.() === 0 ? null : `Only root may chroot: ${HOW}.`;
  }

  static async start(): Promise<Ceph> {
    const root = process.env.RIGHTFUL_TEST_CEPH_ROOT as string;
    const [port, monitor] = [await freePort(), await freePort()];
    const ceph = new Ceph(root, port);
    const { status } = spawnSync('bash', [UP, root, String(port), String(monitor)], {
      stdio: 'ignore',
      timeout: 180_000,
    });
    if (status === 0) return ceph;
    ceph.stop();
    throw new Error('Ceph did not start.');
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** kill -9 of the gateway: the objects stay. */
  killGateway(): void {
    const gateway = this.pids().at(-1);
    if (gateway) kill(gateway);
  }

  async startGateway(): Promise<void> {
    const [program, ...args] = [
      'chroot',
      this.root,
      'radosgw',
      '-n',
      'client.rgw',
      '-f',
      '-c',
      '/c/ceph.conf',
    ];
    const { pid } = spawn(program as string, args, { detached: true, stdio: 'ignore' });
    this.later.push(pid as number);
    for (;;) {
      if (await fetch(this.endpoint).catch(() => null)) return;
      await pause(100);
    }
  }

  stop(): void {
    for (const pid of this.pids()) kill(pid);
  }

  private readonly later: number[] = [];

  private pids(): number[] {
    const file = join(this.root, 'c/pids');
    const first = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map(Number) : [];
    return [...first, ...this.later];
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
