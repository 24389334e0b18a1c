import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../shared/root.mjs';
import { runCommand } from '../../shared/run-command.mjs';
import { freePort } from '../shared/free-port.ts';
import type { Site } from './customer.ts';
import type { Engine } from './engine.ts';

const PROGRAMS = ['server', 'worker', 'web', 'cli'] as const;

/** An installation of its own beside whatever else the engine runs: brought up and down by the scripts that operators use. */
export class Installation {
  private constructor(
    private readonly engine: Engine,
    readonly name: string,
    private readonly folder: string,
    private readonly port: number,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Nothing is up yet. `store` is where sealed bytes lie, as settings.env has it. */
  static async plan(engine: Engine, store: 'volume' | 's3'): Promise<Installation> {
    const name = `rightful-prove-${process.pid}`;
    const folder = mkdtempSync(join(tmpdir(), `${name}-`));
    const [port, mailPort] = [await freePort(), await freePort()];
    const subnet = `172.30.${64 + (process.pid % 64)}.0/24`;
    const env = {
      ...engine.env,
      INSTALLATION: join(folder, 'installation'),
      COMPOSE_PROJECT_NAME: name,
      TAG: name,
      MAIL_PORT: String(mailPort),
    };
    mkdirSync(env.INSTALLATION);
    const example = readFileSync(join(root, 'docker', 'settings.example.env'), 'utf8');
    writeFileSync(
      join(env.INSTALLATION, 'settings.env'),
      example
        .replaceAll('8443', String(port))
        .replaceAll('172.30.41.0/24', subnet)
        .replace(/^STORE=.*$/m, `STORE=${store}`),
    );
    return new Installation(engine, name, folder, port, env);
  }

  up = () => this.#run('docker/up');

  /** `docker compose …` of this installation. */
  compose = (...args: string[]) => this.#run('docker/compose', ...args);

  /** A script in a container of the cli image; `files` are folders of this machine by where the container sees them. */
  shell(script: string, files: Readonly<Record<string, string>>): Promise<string> {
    const mounts = Object.entries(files).flatMap(([there, here]) => ['--volume', `${here}:${there}:ro`]);
    return this.compose('run', '--rm', '--no-TTY', '--entrypoint', 'sh', ...mounts, 'cli', '-c', script);
  }

  get site(): Site {
    return {
      port: this.port,
      ca: readFileSync(join(this.env.INSTALLATION ?? '', 'tls/authority.crt'), 'utf8'),
    };
  }

  /** The ids of the running containers of a service. */
  async containers(service: string): Promise<string[]> {
    return (await this.compose('ps', '--quiet', service))
      .split('\n')
      .filter((line) => /^[0-9a-f]{12,}$/.test(line));
  }

  images = () => PROGRAMS.map((program) => ({ program, image: `rightful-${program}:${this.name}` }));

  /** Takes everything away again. What is left of it on the engine, which should be nothing. */
  async down(): Promise<string[]> {
    await this.#run('docker/down', '--volumes');
    await this.engine.docker('image', 'rm', '--force', ...this.images().map(({ image }) => image));
    const label = `label=com.docker.compose.project=${this.name}`;
    const left = await Promise.all(
      [
        ['ps', '--all'],
        ['volume', 'ls'],
        ['network', 'ls'],
      ].map((args) => this.engine.docker(...args, '--quiet', '--filter', label)),
    );
    rmSync(this.folder, { recursive: true, force: true });
    return left.flatMap((lines) => lines.split('\n')).filter(Boolean);
  }

  async #run(script: string, ...args: string[]): Promise<string> {
    const { code, output } = await runCommand('sh', [join(root, script), ...args], { env: this.env });
    if (code !== 0) throw new Error(`${script} ${args.join(' ')}: ${output.slice(-3_000)}`);
    return output;
  }
}
