import type { IntakeEvidenceRow } from '@rightful/data';
import { openBuffer } from '@rightful/vault';
import type { OfficerContext } from '../portal/context.ts';
import { openEvidenceKey } from '../portal/evidence-key.ts';

/** The name under which a file came; empty once it is erased. */
export async function openEvidenceName(
  ctx: OfficerContext,
  { id, fileKey, nameSealed }: IntakeEvidenceRow,
): Promise<string> {
  if (!fileKey || !nameSealed) return '';
  const key = await openEvidenceKey(ctx.keyService, id, fileKey);
  try {
    return openBuffer(key, nameSealed).toString('utf8');
  } finally {
    key.destroy();
  }
}
