import { createHash } from 'node:crypto';
import { canonicalJson } from '@rightful/archive';
import type { FilingRow, FilingVersionRow } from '@rightful/data';
import { jsonOf } from '@rightful/filing';
import { deltaOf, type FilingKind, missingIn, type NotificationContent } from '@rightful/law';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { writeMailToAuthority } from '../notices/write-mail-to-authority.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { accessEnd } from './access-end.ts';
import { openDraft, openVersions, sealContent } from './filing-content.ts';
import {
  EXERCISE,
  FILING_CHANGED,
  type FileResult,
  type FilingRefused,
  filingNotPossible,
  NO_SUCH_FILING,
} from './filing-outcomes.ts';
import { refusalOf, type SeenFiling } from './save-filing-draft.ts';
import { standingCheckpoint } from './standing-checkpoint.ts';
import { toFiling } from './to-filing.ts';

/**
 * Files the draft as it stands. What is missing never holds up a preliminary filing or a follow-up: the law takes what is known in time.
 * From then on this version is never changed; the audit log keeps its digest, and the authority is told.
 */
export async function fileNotification(
  ctx: OfficerContext,
  { filingId: id, version, kind }: SeenFiling & { readonly kind: FilingKind },
): Promise<FileResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const filing = await ctx.data.common.filings.one({ id });
  const [incident, authority] = filing
    ? await Promise.all([
        ctx.data.common.incidents.one({ id: filing.incidentId }),
        ctx.data.common.authorities.one({ id: filing.authorityId }),
      ])
    : [];
  if (!filing || !incident || !authority || filing.state === 'withdrawn') return NO_SUCH_FILING;
  if (incident.isDrill) return EXERCISE;
  if (filing.version !== version) return FILING_CHANGED;
  const draft = await openDraft(ctx.keyService, incident, filing);
  const content = await withReporter(ctx, draft);
  const refused = kindRefused(filing, kind, content) ?? (await refusalOf(ctx, filing, content));
  if (refused) return refused;
  const checkpoint = await standingCheckpoint(ctx);
  const rows = await ctx.data.common.filingVersions.find({ filingId: id }, { order: { number: 'ASC' } });
  const earlier = await openVersions(ctx.keyService, incident, rows);
  const now = ctx.now();
  const result = await ctx.data.transact(now, async (tx): Promise<FileResult> => {
    const number = filing.filedCount + 1;
    const made: Partial<FilingRow> = {
      version: version + 1,
      state: kind === 'withdrawal' ? 'withdrawn' : 'filed',
      draftSealed: await sealContent(ctx.keyService, tx, incident, draft),
      filedCount: number,
      openUntil: accessEnd(ctx),
    };
    if ((await tx.common.filings.update({ id, version, filedCount: number - 1 }, made)) !== 1)
      return FILING_CHANGED;
    const stated = {
      number,
      kind,
      filedAt: now,
      checkpointSequence: checkpoint.sequence,
      checkpointHash: checkpoint.hash,
    };
    const said = jsonOf(toFiling(incident, authority, stated, [...earlier, content]));
    const row: FilingVersionRow = {
      ...stated,
      filingId: id,
      deltaSealed: await sealContent(ctx.keyService, tx, incident, deltaOf(earlier.at(-1) ?? {}, content)),
      filedBy: ctx.viewer.accountId,
      digest: createHash('sha256').update(canonicalJson(said)).digest(),
    };
    await tx.common.filingVersions.insert(row);
    await writeMailToAuthority(tx, now, authority.id);
    tx.record({
      action: FILED_AS[kind],
      viewer: ctx.viewer,
      facts: {
        incidentId: incident.id,
        filingId: id,
        number,
        filed: kind,
        digest: row.digest.toString('hex'),
      },
    });
    return { kind: 'NotificationFiled', filing: { ...filing, ...made } };
  });
  if (result.kind === 'NotificationFiled') await ctx.jobs.nudge(SEND_MAIL);
  return result;
}

const FILED_AS: Readonly<Record<FilingKind, string>> = {
  preliminary: 'file-preliminary-notification',
  'follow-up': 'file-follow-up',
  complete: 'file-complete-notification',
  withdrawal: 'withdraw-notification',
};

/** Who files is said by who does it, each time anew, unless the draft names somebody. */
async function withReporter(ctx: OfficerContext, draft: NotificationContent): Promise<NotificationContent> {
  if (draft.reporter !== undefined) return draft;
  const account = await ctx.data.common.accounts.one({ id: ctx.viewer.accountId });
  return account ? { ...draft, reporter: account.displayName } : draft;
}

function kindRefused(
  { filedCount }: FilingRow,
  kind: FilingKind,
  content: NotificationContent,
): FilingRefused | null {
  if (filedCount === 0 && kind !== 'preliminary' && kind !== 'complete')
    return filingNotPossible(
      'NOTHING_FILED_YET',
      'Nothing was filed yet that this could follow or withdraw.',
    );
  if (filedCount > 0 && kind === 'preliminary')
    return filingNotPossible('FILED_ALREADY', 'The first filing is out. What comes now is a follow-up.');
  if (kind !== 'complete' && kind !== 'withdrawal') return null;
  const missing = missingIn(content, kind);
  if (missing.length === 0) return null;
  return filingNotPossible(
    'NOT_COMPLETE',
    `This is not complete: ${missing.map(({ label }) => label.en).join(', ')}. File it as ${
      filedCount === 0 ? 'preliminary' : 'a follow-up'
    } now, and complete it later.`,
    missing.map(({ id }) => id),
  );
}
