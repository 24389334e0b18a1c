import type { Attack } from './attack.ts';
import { ask, download, foreignBytes, type SceneOptions, setScene, settle } from './scene.ts';

export interface Outcome {
  readonly name: string;
  /** Bytes of B's canaries that reached A. */
  readonly foreign: number;
  /** All bytes that reached A. */
  readonly received: number;
  /** The portal refused the very act, e.g. by a foreign key. */
  readonly isRefused: boolean;
  readonly incidents: number;
}

/** Plays one attack on a fresh portal: both ask, the attack, then A takes everything that she is given. */
export async function tryAttack(attack: Attack, options: SceneOptions = {}): Promise<Outcome> {
  const scene = await setScene({ a: 5, b: 12 }, options);
  try {
    const [ofA, ofB] = [await ask(scene.a), await ask(scene.b)];
    if (!ofA || !ofB) throw new Error('The scene is not set.');
    const requests = { ofA, ofB };
    if (attack.moment === 'when-ready') await settle(scene);
    await options.beforeAttack?.(scene.test);
    const isRefused = await attack.act(scene, requests).then(
      () => false,
      () => true,
    );
    await settle(scene);
    const received = [await download(scene.a.ctx, ofA)];
    received.push(
      (await attack.alsoReceives?.(scene, requests).catch(() => Buffer.alloc(0))) ?? Buffer.alloc(0),
    );
    const all = Buffer.concat(received);
    const incidents = await scene.test.portal.data.common.incidents.count({ state: 'open' });
    return {
      name: attack.name,
      foreign: foreignBytes(scene, all),
      received: all.length,
      isRefused,
      incidents,
    };
  } finally {
    await scene.close();
  }
}
