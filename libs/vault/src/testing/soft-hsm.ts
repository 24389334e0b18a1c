import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pkcs11Place } from '../keys/pkcs11/pkcs11-place.ts';

/** Where Debian and others keep it. */
const LIBRARIES = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib64/softhsm/libsofthsm2.so',
  '/usr/lib64/pkcs11/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
];

/** A token of SoftHSM in a folder of its own: a real PKCS#11 library, with keys in files. */
export class SoftHsm {
  readonly folder = mkdtempSync(join(tmpdir(), 'softhsm-'));
  private readonly settings = join(this.folder, 'softhsm2.conf');

  /** What is missing to run one, undefined where nothing is. */
  static missing(): string | undefined {
    if (!LIBRARIES.some((path) => existsSync(path)))
      return 'SoftHSM is not on this machine (keys in a token). Debian: apt-get install softhsm2';
    try {
      createRequire(import.meta.url).resolve('pkcs11js/build/Release/pkcs11.node');
      return undefined;
    } catch {
      return 'The library for tokens is not built (keys in a token). Debian: apt-get install python3 make g++, then: npm rebuild pkcs11js';
    }
  }

  constructor(readonly token = 'portal') {
    mkdirSync(join(this.folder, 'tokens'));
    writeFileSync(
      this.settings,
      `directories.tokendir = ${join(this.folder, 'tokens')}\nobjectstore.backend = file\nlog.level = ERROR\n`,
    );
    const args = ['--init-token', '--free', '--label', token, '--pin', '1234', '--so-pin', '567890'];
    execFileSync('softhsm2-util', args, { env: { ...process.env, ...this.env }, stdio: 'pipe' });
    this.use();
  }

  /**
   * From its next start on, the library in this process looks at this token. It asks the system for the variable, which jest keeps
   * from it when it is set by name; and `loadEnvFile` sets one once.
   */
  private use(): void {
    const settings = join(tmpdir(), `softhsm-${process.pid}.conf`);
    const named = join(this.folder, 'env');
    writeFileSync(named, `SOFTHSM2_CONF=${settings}\n`);
    process.loadEnvFile(named);
    copyFileSync(this.settings, settings);
  }

  get env(): { readonly SOFTHSM2_CONF: string } {
    return { SOFTHSM2_CONF: this.settings };
  }

  place(change: Partial<Pkcs11Place> = {}): Pkcs11Place {
    const modulePath = LIBRARIES.find((path) => existsSync(path)) ?? '';
    return { modulePath, token: this.token, object: 'kek', pin: '1234', ...change };
  }

  /** Pulls the token out, and puts it in again. */
  pull(): void {
    renameSync(join(this.folder, 'tokens'), join(this.folder, 'pulled'));
    mkdirSync(join(this.folder, 'tokens'));
  }

  putBack(): void {
    rmSync(join(this.folder, 'tokens'), { recursive: true });
    renameSync(join(this.folder, 'pulled'), join(this.folder, 'tokens'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
