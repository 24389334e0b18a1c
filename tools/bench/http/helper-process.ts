import { type ChildProcess, fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundleProgram } from './bundle-program.ts';

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly fault?: string;
}

/** A process of its own that answers questions by name; see `answerQuestions`. */
export class HelperProcess {
  #asked = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly program: string,
  ) {}

  /** `entry` is a TypeScript file, as a path. */
  static async start(entry: string): Promise<HelperProcess> {
    const program = await bundleProgram(entry);
    const env = { ...process.env, NODE_ENV: 'production' };
    return new HelperProcess(fork(program, [], { env }), program);
  }

  ask<T>(name: string, input: unknown = null): Promise<T> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      const onMessage = (answer: Answer) => {
        if (answer.id !== id) return;
        this.child.off('message', onMessage);
        this.child.off('exit', onExit);
        if (answer.fault === undefined) resolve(answer.value as T);
        else reject(new Error(answer.fault));
      };
      const onExit = (code: number | null) => reject(new Error(`The process of ${name} ended (${code}).`));
      this.child.on('message', onMessage);
      this.child.once('exit', onExit);
      this.child.send({ id, name, input });
    });
  }

  /** Asks it to end in good order. */
  async stop(): Promise<void> {
    await this.ask('stop').catch(() => undefined);
    this.child.disconnect();
    rmSync(dirname(this.program), { recursive: true, force: true });
  }
}
