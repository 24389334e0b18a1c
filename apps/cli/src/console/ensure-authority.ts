import type { SystemContext } from '@rightful/domain';
import { type AuthorityId, newId } from '@rightful/policy';

/** The supervisory authority of this name, entered when there is none yet. */
export function ensureAuthority(ctx: SystemContext, name: string): Promise<AuthorityId> {
  return ctx.data.transact(ctx.now(), async (tx) => {
    const known = await tx.common.authorities.one({ name });
    if (known) return known.id;
    const id = newId('authority', ctx.now());
    await tx.common.authorities.insert({ id, name });
    return id;
  });
}
