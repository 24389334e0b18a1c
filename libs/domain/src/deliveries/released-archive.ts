import { type SignedVerdict, verdictAllows, verifyVerdict } from '@rightful/archive';
import type { ArchiveRow } from '@rightful/data';
import type { Portal } from '../portal/portal.ts';

/** Whether the gate signed exactly this archive for exactly this person. The row's state alone convinces nobody. */
export function isSigned(portal: Portal, archive: ArchiveRow): boolean {
  if (!archive.verdict || !archive.sha256) return false;
  try {
    const signed = JSON.parse(archive.verdict.toString('utf8')) as SignedVerdict;
    return verdictAllows(verifyVerdict(signed, portal.signing.known('gate')), {
      archiveId: archive.id,
      subjectId: archive.subjectId,
      archiveSha256: archive.sha256.toString('hex'),
      heldWasReleased: archive.holdReleasedAt !== null,
    });
  } catch {
    return false;
  }
}

/** Whether anything of this archive may be shown or sent now. */
export const mayLeave = (portal: Portal, archive: ArchiveRow, now: Date): boolean =>
  archive.state === 'released' &&
  archive.frozenAt === null &&
  archive.readyUntil !== null &&
  archive.readyUntil > now &&
  isSigned(portal, archive);
