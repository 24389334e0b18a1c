import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateAliasCommand, CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { findProgram } from '../../shared/find-program.mjs';
import { freePort } from '../shared/free-port.ts';

export const ACCESS = { accessKeyId: 'test', secretAccessKey: 'testsecret' };

/** A server that speaks as AWS KMS and keeps its keys in memory. It does not check who asks. */
export class Moto {
  private constructor(
    private readonly server: ChildProcess,
    readonly endpoint: string,
  ) {}

  /** Null where it is there; else a sentence that says how to get it. */
  static missing(): string | null {
    return findProgram('moto_server')
      ? null
      : 'moto_server is not on this machine (a KMS with the API of AWS). pip install "moto[server]"';
  }

  static async start(): Promise<Moto> {
    const port = await freePort();
    const server = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
    const endpoint = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 300; tries += 1) {
      if (await fetch(endpoint).catch(() => null)) return new Moto(server, endpoint);
      await pause(100);
    }
    server.kill('SIGKILL');
    throw new Error('moto_server did not start.');
  }

  /** Makes a key, and an alias that names it. */
  async alias(name: string): Promise<void> {
    const client = new KMSClient({ endpoint: this.endpoint, region: 'us-east-1', credentials: ACCESS });
    const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
    await client.send(new CreateAliasCommand({ AliasName: name, TargetKeyId: KeyMetadata?.KeyId }));
    client.destroy();
  }

  /** It is there and says nothing any more, until `goOn`. */
  hang(): void {
    this.server.kill('SIGSTOP');
  }

  goOn(): void {
    this.server.kill('SIGCONT');
  }

  stop(): void {
    this.server.kill('SIGKILL');
  }
}
