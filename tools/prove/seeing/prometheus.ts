import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../shared/root.mjs';
import { freePort } from '../shared/free-port.ts';

const PATIENCE_MS = 30_000;

interface Alert {
  readonly labels: Readonly<Record<string, string>>;
  readonly state: string;
}

/** A real Prometheus with our own rules, reading one process each second. */
export class Prometheus {
  private constructor(
    private readonly process: ChildProcess,
    private readonly url: string,
  ) {}

  /** The rules wait for seconds where they wait for minutes; nothing else of them is changed. */
  static async start(folder: string, target: string): Promise<Prometheus> {
    mkdirSync(folder, { recursive: true });
    const rules = readFileSync(join(root, 'docker', 'monitoring', 'alerts.yml'), 'utf8');
    writeFileSync(join(folder, 'alerts.yml'), rules.replace(/for: \d+m/g, 'for: 2s'));
    const config = readFileSync(join(root, 'docker', 'monitoring', 'prometheus.yml'), 'utf8');
    const faster = config.replace(/15s/g, '1s').replace('127.0.0.1:9464', target);
    writeFileSync(join(folder, 'prometheus.yml'), faster);
    const port = await freePort();
    const child = spawn(
      'prometheus',
      [
        `--config.file=${join(folder, 'prometheus.yml')}`,
        `--storage.tsdb.path=${join(folder, 'data')}`,
        `--web.listen-address=127.0.0.1:${port}`,
        '--log.level=error',
      ],
      { stdio: 'ignore' },
    );
    return new Prometheus(child, `http://127.0.0.1:${port}`);
  }

  /** Names of the alarms that it raises now. */
  async firing(): Promise<ReadonlySet<string>> {
    const response = await fetch(`${this.url}/api/v1/alerts`).catch(() => undefined);
    if (!response?.ok) return new Set();
    const { data } = (await response.json()) as { data: { alerts: Alert[] } };
    return new Set(
      data.alerts.filter(({ state }) => state === 'firing').map(({ labels }) => labels.alertname ?? ''),
    );
  }

  /** How many series it has of our own names. */
  async series(): Promise<number> {
    const query = encodeURIComponent('count({__name__=~"rightful_.*"})');
    const response = await fetch(`${this.url}/api/v1/query?query=${query}`).catch(() => undefined);
    if (!response?.ok) return 0;
    const { data } = (await response.json()) as { data: { result: { value: [number, string] }[] } };
    return Number(data.result[0]?.value[1] ?? 0);
  }

  /** After how many seconds it raises this alarm, or no longer does; undefined: not in time. */
  async secondsUntil(alarm: string, isFiring: boolean): Promise<number | undefined> {
    const begin = performance.now();
    while (performance.now() - begin < PATIENCE_MS) {
      if ((await this.firing()).has(alarm) === isFiring) return (performance.now() - begin) / 1_000;
      await pause(100);
    }
    return undefined;
  }

  stop(): void {
    this.process.kill('SIGKILL');
  }
}
