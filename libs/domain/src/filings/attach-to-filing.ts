import { createHash } from 'node:crypto';
import { isDuplicate } from '@rightful/data';
import { sealIncidentWords } from '../incidents/incident-words.ts';
import type { OfficerContext } from '../portal/context.ts';
import { attachmentName } from './attachment-name.ts';
import { leadsToSomebody, listedIn } from './attachments.ts';
import { isTooLong, openDraft, sealContent } from './filing-content.ts';
import {
  FILING_CHANGED,
  filingNotPossible,
  NO_SUCH_FILING,
  type SaveFilingResult,
  TOO_LONG,
} from './filing-outcomes.ts';
import type { SeenFiling } from './save-filing-draft.ts';

/** What is sealed stands in one column, as a draft does. */
export const MOST_ATTACHED_BYTES = 60_000;
const MOST_ATTACHED = 10;

const FIELD = ['attachments'];
const ATTACHMENT_NAME = filingNotPossible(
  'ATTACHMENT_NAME',
  'Only texts can be attached, so that they can be searched for people: a file named like plan.txt, .md, .csv or .json.',
  FIELD,
);
const ATTACHMENT_TEXT = filingNotPossible(
  'ATTACHMENT_TEXT',
  `This is not a text in UTF-8 of at most ${MOST_ATTACHED_BYTES} bytes.`,
  FIELD,
);
const ATTACHMENT_THERE = filingNotPossible(
  'ATTACHMENT_THERE',
  'An attachment with this content is there already.',
  FIELD,
);
const TOO_MANY_ATTACHED = filingNotPossible(
  'TOO_MANY_ATTACHED',
  `At most ${MOST_ATTACHED} files can be attached.`,
  FIELD,
);
const PERSONAL_DATA = filingNotPossible(
  'PERSONAL_DATA',
  'This file leads to somebody whose data the breach touched, or may. Take that out of it.',
  FIELD,
);

/**
 * Attaches a text to a draft: it is searched like every field for what leads to somebody, kept under the incident's key, and named with
 * its digest in the draft. Taken out of the draft's list it goes with no further version; versions that were filed keep it.
 */
export async function attachToFiling(
  ctx: OfficerContext,
  { filingId: id, version }: SeenFiling,
  { name: given, bytes }: { readonly name: string; readonly bytes: Buffer },
): Promise<SaveFilingResult> {
  const filing = await ctx.data.common.filings.one({ id });
  const incident = filing && (await ctx.data.common.incidents.one({ id: filing.incidentId }));
  if (!filing || !incident || filing.state === 'withdrawn') return NO_SUCH_FILING;
  if (filing.version !== version) return FILING_CHANGED;
  const draft = await openDraft(ctx.keyService, incident, filing);
  const listed = listedIn(draft);
  const name = attachmentName(
    given,
    listed.map((one) => one.name ?? ''),
  );
  if (!name) return ATTACHMENT_NAME;
  const text = readText(bytes);
  if (text === null) return ATTACHMENT_TEXT;
  if (await leadsToSomebody(ctx, incident, `${given}\n${text}`)) return PERSONAL_DATA;
  const sha256 = createHash('sha256').update(bytes).digest();
  const digest = sha256.toString('hex');
  if (listed.some((one) => one.sha256 === digest)) return ATTACHMENT_THERE;
  if (listed.length >= MOST_ATTACHED) return TOO_MANY_ATTACHED;
  const content = { ...draft, attachments: [...listed, { name, sha256: digest }] };
  if (isTooLong(content)) return TOO_LONG;
  const now = ctx.now();
  const by = ctx.viewer.accountId;
  const known = await ctx.data.common.filingAttachments.one({ filingId: id, sha256 });
  try {
    return await ctx.data.transact(now, async (tx): Promise<SaveFilingResult> => {
      const made = {
        version: version + 1,
        draftSealed: await sealContent(ctx.keyService, tx, incident, content),
        draftedAt: now,
        draftedBy: by,
      };
      if ((await tx.common.filings.update({ id, version }, made)) !== 1) return FILING_CHANGED;
      const textSealed = await sealIncidentWords(ctx.keyService, tx, incident, text);
      if (!known)
        await tx.common.filingAttachments.insert({
          filingId: id,
          sha256,
          textSealed,
          attachedBy: by,
          attachedAt: now,
        });
      tx.record({
        action: 'attach-to-notification',
        viewer: ctx.viewer,
        facts: { incidentId: incident.id, filingId: id, digest },
      });
      return { kind: 'FilingSaved', filing: { ...filing, ...made } };
    });
  } catch (error) {
    // Somebody else attached the same in the same moment, and so changed the draft.
    if (isDuplicate(error)) return FILING_CHANGED;
    throw error;
  }
}

/** The text, if these bytes are one, exactly; else null. */
function readText(bytes: Buffer): string | null {
  if (bytes.length === 0 || bytes.length > MOST_ATTACHED_BYTES || bytes.includes(0)) return null;
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : null;
}
