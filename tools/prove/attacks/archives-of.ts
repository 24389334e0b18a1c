import { archiveOf } from '@rightful/domain';
import type { Attack } from './attack.ts';
import type { Scene } from './scene.ts';

/** The archives of both, once they are built. */
export async function archivesOf({ a, b }: Scene, requests: Parameters<Attack['act']>[1]) {
  const [ofA, ofB] = [await archiveOf(a.ctx, requests.ofA), await archiveOf(b.ctx, requests.ofB)];
  if (!ofA || !ofB) throw new Error('no archives');
  return { ofA, ofB };
}
