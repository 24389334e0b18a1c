import type { AuthorityRow, FilingVersionRow, IncidentRow } from '@rightful/data';
import type { Filing } from '@rightful/filing';
import type { NotificationContent } from '@rightful/law';

/** One version as its documents say it. `contents` are those of all versions, in order. */
export function toFiling(
  { caseNumber }: Pick<IncidentRow, 'caseNumber'>,
  { name }: Pick<AuthorityRow, 'name'>,
  {
    number,
    kind,
    filedAt,
    checkpointSequence,
    checkpointHash,
  }: Omit<FilingVersionRow, 'digest' | 'deltaSealed' | 'filingId' | 'filedBy'>,
  contents: readonly NotificationContent[],
): Filing {
  return {
    caseNumber,
    authority: name,
    kind,
    number,
    filedAt,
    content: contents[number - 1] ?? {},
    before: contents[number - 2] ?? null,
    checkpoint: { sequence: checkpointSequence, hash: checkpointHash.toString('hex') },
  };
}
