import {
  type FullScope,
  isNull,
  type LegalHoldRow,
  type RecordingFilter,
  type RecordingRow,
} from '@rightful/data';
import type { RecordingId } from '@rightful/policy';
import type { Portal } from '../portal/portal.ts';

const PAGE = 500;

export interface MeantRecordings {
  readonly erasable: readonly RecordingRow['id'][];
  readonly onHold: readonly RecordingRow['id'][];
  readonly frozen: readonly RecordingRow['id'][];
}

/** The recordings that an erasure means, told apart by what stands against it. */
export async function meantRecordings(
  { data }: Pick<Portal, 'data'>,
  scope: FullScope,
  filter: RecordingFilter,
): Promise<MeantRecordings> {
  const holds = await openHolds({ data }, scope);
  const meant: Record<keyof MeantRecordings, RecordingId[]> = { erasable: [], onHold: [], frozen: [] };
  let page = await data.owned(scope).recordings.page(filter, PAGE);
  while (page.length > 0) {
    for (const row of page) {
      if (holds.some(({ recordingId }) => recordingId === null || recordingId === row.id))
        meant.onHold.push(row.id);
      else meant[row.frozenAt ? 'frozen' : 'erasable'].push(row.id);
    }
    const last = page.at(-1);
    page = last && page.length === PAGE ? await data.owned(scope).recordings.page(filter, PAGE, last) : [];
  }
  return meant;
}

export const openHolds = ({ data }: Pick<Portal, 'data'>, scope: FullScope): Promise<LegalHoldRow[]> =>
  data.owned(scope).legalHolds.find({ liftedAt: isNull() });
