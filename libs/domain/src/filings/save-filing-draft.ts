import type { FilingRow } from '@rightful/data';
import {
  applyDelta,
  checkContent,
  type Delta,
  fieldOf,
  type NotificationContent,
  personalDataIn,
} from '@rightful/law';
import type { FilingId } from '@rightful/policy';
import { namesOfTouched } from '../incidents/names-somebody.ts';
import type { OfficerContext } from '../portal/context.ts';
import { attachedThatLead, isListWrong, ownReach } from './attachments.ts';
import { isTooLong, openDraft, sealContent } from './filing-content.ts';
import {
  FILING_CHANGED,
  type FilingRefused,
  filingNotPossible,
  NO_SUCH_FILING,
  type SaveFilingResult,
  TOO_LONG,
} from './filing-outcomes.ts';

/** Keeps what an officer changed. Nothing that leads to somebody whose data the breach touched gets into a filing. */
export async function saveFilingDraft(
  ctx: OfficerContext,
  { filingId: id, version, delta }: SeenFiling & { readonly delta: Delta },
): Promise<SaveFilingResult> {
  const filing = await ctx.data.common.filings.one({ id });
  const incident = filing && (await ctx.data.common.incidents.one({ id: filing.incidentId }));
  if (!filing || !incident || filing.state === 'withdrawn') return NO_SUCH_FILING;
  if (filing.version !== version) return FILING_CHANGED;
  const content = applyDelta(await openDraft(ctx.keyService, incident, filing), delta);
  const refused = await refusalOf(ctx, filing, content);
  if (refused) return refused;
  const now = ctx.now();
  return ctx.data.transact(now, async (tx): Promise<SaveFilingResult> => {
    const made: Partial<FilingRow> = {
      version: version + 1,
      draftSealed: await sealContent(ctx.keyService, tx, incident, content),
      draftedAt: now,
      draftedBy: ctx.viewer.accountId,
    };
    if ((await tx.common.filings.update({ id, version }, made)) !== 1) return FILING_CHANGED;
    tx.record({
      action: 'save-notification-draft',
      viewer: ctx.viewer,
      facts: { incidentId: incident.id, filingId: id },
    });
    return { kind: 'FilingSaved', filing: { ...filing, ...made } };
  });
}

export interface SeenFiling {
  readonly filingId: FilingId;
  /** As the officer saw it. */
  readonly version: number;
}

/** Why this content can neither be kept nor filed; null where it can. */
export async function refusalOf(
  ctx: OfficerContext,
  filing: Pick<FilingRow, 'id' | 'incidentId'>,
  content: NotificationContent,
): Promise<FilingRefused | null> {
  const { incidentId } = filing;
  if (isTooLong(content)) return TOO_LONG;
  const [problem] = checkContent(content);
  if (problem)
    return filingNotPossible('WRONG_VALUE', `${labelOf(problem.field)}: ${problem.message}.`, [
      problem.field,
    ]);
  if (await isListWrong(ctx, filing, content))
    return filingNotPossible(
      'WRONG_VALUE',
      `${labelOf('attachments')}: each attached file keeps the name under which it was attached.`,
      ['attachments'],
    );
  const found = personalDataIn(content, await namesOfTouched(ctx, { id: incidentId }), ownReach(ctx));
  const attached = await attachedThatLead(ctx, filing, content);
  const fields = [...new Set([...found.map(({ field }) => field), ...attached.map(() => 'attachments')])];
  if (fields.length === 0) return null;
  return filingNotPossible(
    'PERSONAL_DATA',
    `This leads to somebody whose data the breach touched, or may: ${fields.map(labelOf).join(', ')}. An authority hears of counts and groups. Say "a customer", "the receiver".`,
    fields,
  );
}

const labelOf = (field: string): string => fieldOf(field)?.label.en ?? field;
