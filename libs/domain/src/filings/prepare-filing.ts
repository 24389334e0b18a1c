import { type FilingRow, type IncidentRow, isDuplicate } from '@rightful/data';
import type { FilingLanguage } from '@rightful/filing';
import { FORM, type NotificationContent } from '@rightful/law';
import { type AuthorityId, newId } from '@rightful/policy';
import type { Context } from '../portal/context.ts';
import { openVersions, sealContent } from './filing-content.ts';
import { filingFacts } from './filing-facts.ts';
import { prefillFiling } from './prefill-filing.ts';

/** A first draft of what this authority hears of an incident, filled with what the register knows; the one that stands, if there is one. */
export async function prepareFiling(
  ctx: Context,
  incident: IncidentRow,
  authorityId: AuthorityId,
  language: FilingLanguage = languageOf(ctx),
): Promise<FilingRow> {
  const { filings } = ctx.data.common;
  const standing = await filings.one({ incidentId: incident.id, authorityId });
  if (standing) return standing;
  const content = {
    ...(await aboutOurselves(ctx, authorityId)),
    ...(await freshContent(ctx, incident, language)),
  };
  const now = ctx.now();
  try {
    return await ctx.data.transact(now, async (tx) => {
      const row: FilingRow = {
        id: newId('filing', now),
        incidentId: incident.id,
        authorityId,
        state: 'draft',
        version: 1,
        draftSealed: await sealContent(ctx.keyService, tx, incident, content),
        draftedAt: now,
        draftedBy: ctx.viewer.kind === 'officer' ? ctx.viewer.accountId : null,
        filedCount: 0,
        openUntil: null,
      };
      await tx.common.filings.insert(row);
      tx.record({
        action: 'draft-notification',
        viewer: ctx.viewer,
        facts: { incidentId: incident.id, filingId: row.id },
      });
      return row;
    });
  } catch (error) {
    const made = isDuplicate(error) && (await filings.one({ incidentId: incident.id, authorityId }));
    if (made) return made;
    throw error;
  }
}

/** What follows from the register now. */
export async function freshContent(
  ctx: Context,
  incident: IncidentRow,
  language: FilingLanguage = languageOf(ctx),
): Promise<NotificationContent> {
  const { name, contact } = ctx.config.controller;
  const facts = await filingFacts(ctx, incident);
  return { controllerName: name, contact, ...prefillFiling(incident, facts, language) };
}

/** What the last filing said of the controller's own people and house: nobody types it twice. */
async function aboutOurselves(ctx: Context, authorityId: AuthorityId): Promise<NotificationContent> {
  const { filings, filingVersions, incidents } = ctx.data.common;
  const earlier = await filings.find({ authorityId }, { order: { id: 'DESC' }, take: 20 });
  const last = earlier.find(({ filedCount }) => filedCount > 0);
  const incident = last && (await incidents.one({ id: last.incidentId }));
  if (!last || !incident) return {};
  const rows = await filingVersions.find({ filingId: last.id }, { order: { number: 'ASC' } });
  const said = (await openVersions(ctx.keyService, incident, rows)).at(-1) ?? {};
  // Not who filed that one: who files this one says so.
  const kept = FORM.filter(({ group, id }) => group === 'who' && id !== 'reporter');
  return Object.fromEntries(kept.flatMap(({ id }) => (said[id] === undefined ? [] : [[id, said[id]]])));
}

const GERMAN = /^(DE|AT|LI|CH)/;
const languageOf = ({ config }: Context): FilingLanguage =>
  GERMAN.test(config.controller.jurisdiction) ? 'de' : 'en';
