import type { IncidentRow } from '@rightful/data';
import { authorityOf } from '@rightful/law';
import { type AuthorityId, newId } from '@rightful/policy';
import type { Context } from '../portal/context.ts';
import { openDraft, sealContent } from './filing-content.ts';
import { freshContent, prepareFiling } from './prepare-filing.ts';

/**
 * Drafts what the authority in charge hears of an open incident, before anybody has begun to write; and follows the picture until an
 * officer takes the draft over. From then on the officer is only told what is counted otherwise.
 */
export async function tendFiling(ctx: Context, incident: IncidentRow): Promise<void> {
  const authorityId = await authorityInCharge(ctx);
  if (!authorityId) return;
  const filing = await prepareFiling(ctx, incident, authorityId);
  if (filing.draftedBy !== null || filing.filedCount > 0) return;
  const keyed = (await ctx.data.common.incidents.one({ id: incident.id })) ?? incident;
  const draft = await openDraft(ctx.keyService, keyed, filing);
  const content = { ...draft, ...(await freshContent(ctx, keyed)) };
  if (JSON.stringify(content) === JSON.stringify(draft)) return;
  await ctx.data.transact(ctx.now(), async (tx) => {
    const draftSealed = await sealContent(ctx.keyService, tx, keyed, content);
    const { id, version } = filing;
    await tx.common.filings.update({ id, version }, { draftSealed, version: version + 1, draftedAt: tx.now });
  });
}

/** The authority of the controller's place, entered when it is first needed; null where none is known. */
export async function authorityInCharge(ctx: Context): Promise<AuthorityId | null> {
  const { authority, jurisdiction } = ctx.config.controller;
  const name = authority ?? authorityOf(jurisdiction)?.name;
  if (!name) return null;
  const { authorities } = ctx.data.common;
  const known = await authorities.one({ name });
  if (known) return known.id;
  const id = newId('authority', ctx.now());
  await ctx.data.transact(ctx.now(), (tx) => tx.common.authorities.insert({ id, name }));
  return id;
}
