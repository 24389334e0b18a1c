import { type AuthorityRow, type FilingRow, type IncidentRow, moreThan } from '@rightful/data';
import type { FieldValue, NotificationContent } from '@rightful/law';
import type { FilingId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';
import { authorityMessages } from './authority-messages.ts';
import { openDraft } from './filing-content.ts';
import { COUNTED_FIELDS } from './prefill-filing.ts';
import { freshContent } from './prepare-filing.ts';

export const filingsOf = (ctx: OfficerContext, { id }: Pick<IncidentRow, 'id'>): Promise<FilingRow[]> =>
  ctx.data.common.filings.find({ incidentId: id }, { order: { id: 'ASC' } });

export const findFiling = (ctx: OfficerContext, id: FilingId): Promise<FilingRow | null> =>
  ctx.data.common.filings.one({ id });

export const authorityOfFiling = (
  ctx: Pick<OfficerContext, 'data'>,
  { authorityId }: Pick<FilingRow, 'authorityId'>,
): Promise<AuthorityRow | null> => ctx.data.common.authorities.one({ id: authorityId });

/** Authorities that something can be filed with, by name. */
export const knownAuthorities = (ctx: OfficerContext): Promise<AuthorityRow[]> =>
  ctx.data.common.authorities.find({ name: moreThan('') }, { order: { name: 'ASC' } });

export async function draftOf(ctx: OfficerContext, filing: FilingRow): Promise<NotificationContent> {
  const incident = await ctx.data.common.incidents.one({ id: filing.incidentId });
  return incident ? openDraft(ctx.keyService, incident, filing) : {};
}

/** Where the draft says otherwise than what is counted now, or than the authority's receipt: what would stand there. */
export async function suggestionsFor(
  ctx: OfficerContext,
  filing: FilingRow,
): Promise<Readonly<Record<string, FieldValue>>> {
  const incident = await ctx.data.common.incidents.one({ id: filing.incidentId });
  if (!incident || filing.state === 'withdrawn') return {};
  const [draft, fresh, messages] = await Promise.all([
    openDraft(ctx.keyService, incident, filing),
    freshContent(ctx, incident),
    authorityMessages(ctx, filing),
  ]);
  const receipt = messages.findLast(({ kind }) => kind === 'acknowledgement');
  const now: Record<string, FieldValue | undefined> = {
    ...Object.fromEntries(COUNTED_FIELDS.map((field) => [field, fresh[field]])),
    ...(receipt?.reference
      ? {
          authorityReference: receipt.reference,
          receiptReference: receipt.reference,
          receivedAt: receipt.writtenAt.toISOString(),
        }
      : {}),
  };
  return Object.fromEntries(
    Object.entries(now).flatMap(([field, value]) =>
      value === undefined || JSON.stringify(draft[field]) === JSON.stringify(value) ? [] : [[field, value]],
    ),
  );
}

/** An authority's look at a filing, or a document that it took. */
export interface FilingLook {
  readonly at: Date;
  readonly byName: string;
  /** Which document it took; null for a look. */
  readonly document: string | null;
}

const SHOWN_LOOKS = 50;

/** Who of the authority looked, and what they took, the newest first: the last fifty. The audit log has all. */
export async function looksAtFiling(
  ctx: OfficerContext,
  { id }: Pick<FilingRow, 'id'>,
): Promise<FilingLook[]> {
  const entries = await ctx.data.audit.looksAt(id, SHOWN_LOOKS);
  return Promise.all(
    entries.map(async ({ at, actor, facts }) => ({
      at,
      byName: (await ctx.data.common.accounts.one({ id: actor as never }))?.displayName ?? '',
      document: typeof facts.document === 'string' ? facts.document : null,
    })),
  );
}
