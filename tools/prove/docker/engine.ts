import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findProgram } from '../../shared/find-program.mjs';
import { runCommand } from '../../shared/run-command.mjs';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const HOW =
  'Start a Docker engine with compose v2, or as root on Debian: apt-get install docker.io iptables mmdebstrap, and an engine of its own is made.';
/** What stands in for the images of the compose file where no registry is asked. */
const STAND_INS = {
  mariadb: 'mariadb:10.11',
  redis: 'redis:7.4-bookworm',
  nginx: 'nginx:1.28',
  mailpit: 'axllent/mailpit:v1.27',
};
const CEPH = 'quay.io/ceph/ceph:v20.2';
const CAS = ['/etc/ssl/certs/ca-certificates.crt', '/etc/pki/tls/certs/ca-bundle.crt'];

/** The Docker engine that is there, or one of its own that leaves nothing behind. */
export class Engine {
  private constructor(
    readonly env: NodeJS.ProcessEnv,
    private readonly folder: string | undefined,
    /** What was there before: a private engine puts it back. */
    private readonly before: { readonly forward: string; readonly bridge: boolean; readonly chains: boolean },
  ) {}

  /** Null where an engine runs or can be made; else a sentence that says how to get one. */
  static missing(): string | null {
    if (runs()) return null;
    const programs = ['docker', 'dockerd', 'iptables', 'mmdebstrap'];
    const lacks = programs.find((program) => !findProgram(program));
    if (lacks) return `No Docker engine answers, and there is no ${lacks}. ${HOW}`;
    if (process.arch !== 'x64' || !existsSync('/etc/apt/sources.list.d/debian.sources'))
      return `No Docker engine answers, and one of its own is only made on Debian on x64. ${HOW}`;
    return process.getuid?.() === 0 ? null : `Only root may start a Docker engine. ${HOW}`;
  }

  /** `withS3`: a private engine gets a Ceph as well. */
  static async start(withS3: boolean): Promise<Engine> {
    const ca = CAS.find((file) => existsSync(file));
    const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin`, ...(ca && { BUILD_CA: ca }) };
    const before = { forward: forwardPolicy(), bridge: hasBridge(), chains: hasChains() };
    if (runs()) return new Engine(env, undefined, before);
    const folder = mkdtempSync(join(tmpdir(), 'rightful-docker-'));
    const own = {
      ...env,
      DOCKER_HOST: `unix://${folder}/sock`,
      DOCKER_CONFIG: join(folder, 'config'),
      ...(withS3 && { CEPH }),
    };
    const engine = new Engine(own, folder, before);
    const pairs = Object.entries(STAND_INS).map(([name, image]) => `${name}=${image}`);
    const made = await runCommand(
      'bash',
      [here('./private-engine.sh'), folder, here('./stand-ins'), ...pairs],
      {
        env: own,
      },
    );
    if (made.code === 0) return engine;
    await engine.stop();
    throw new Error(`No engine could be made: ${made.output.slice(-2_000)}`);
  }

  get isPrivate(): boolean {
    return this.folder !== undefined;
  }

  /** What `docker …` says; throws where it fails. */
  async docker(...args: string[]): Promise<string> {
    const { code, output } = await runCommand('docker', args, { env: this.env });
    if (code !== 0) throw new Error(`docker ${args.join(' ')}: ${output.slice(-2_000)}`);
    return output.trim();
  }

  /** Ends a private engine by its process id and takes away what it made on the machine. */
  async stop(): Promise<void> {
    if (!this.folder) return;
    const pidFile = join(this.folder, 'pid');
    if (existsSync(pidFile)) {
      const pid = Number(readFileSync(pidFile, 'utf8'));
      process.kill(pid, 'SIGTERM');
      for (let tries = 0; tries < 300 && existsSync(`/proc/${pid}`); tries += 1) await pause(100);
    }
    const run = (program: string, ...args: string[]) => spawnSync(program, args, { env: this.env });
    if (!this.before.bridge) run('ip', 'link', 'del', 'docker0');
    run('iptables', '-P', 'FORWARD', this.before.forward);
    if (!this.before.chains) removeChains();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

const runs = (): boolean =>
  spawnSync('docker', ['info', '--format', '{{.ServerVersion}}'], { stdio: 'ignore', timeout: 10_000 })
    .status === 0;

const iptables = (...args: string[]) =>
  spawnSync('iptables', args, {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
  });

const forwardPolicy = (): string => /^-P FORWARD (\w+)$/m.exec(iptables('-S').stdout ?? '')?.[1] ?? 'ACCEPT';

const hasBridge = (): boolean => existsSync('/sys/class/net/docker0');

const hasChains = (): boolean => iptables('-S').stdout?.includes('DOCKER') ?? false;

/** First the rules that lead to its chains or speak of its bridge, then the chains. */
function removeChains(): void {
  for (const table of ['filter', 'nat']) {
    const rules = (iptables('-t', table, '-S').stdout ?? '').split('\n');
    for (const rule of rules.filter((one) => one.startsWith('-A ') && /docker0|DOCKER/.test(one)))
      iptables('-t', table, ...rule.replace(/^-A/, '-D').split(' '));
    for (const rule of rules.filter((one) => one.startsWith('-N DOCKER')))
      iptables('-t', table, '-X', rule.slice('-N '.length));
  }
}
