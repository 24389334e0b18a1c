import {
  type FullScope,
  type HoldGround,
  isNull,
  type LegalHoldRow,
  type RecordingFilter,
  type RecordingRow,
} from '@rightful/data';
import type { RecordingId } from '@rightful/policy';
import type { Portal } from '../portal/portal.ts';
import { openEvidence } from './open-evidence.ts';

const PAGE = 500;

export interface MeantRecordings {
  readonly erasable: readonly RecordingRow['id'][];
  /** Each with the ground of the hold that was placed first. */
  readonly onHold: readonly { readonly id: RecordingRow['id']; readonly ground: HoldGround }[];
  readonly frozen: readonly RecordingRow['id'][];
}

/** The recordings that an erasure means, told apart by what stands against it. */
export async function meantRecordings(
  { data }: Pick<Portal, 'data'>,
  scope: FullScope,
  filter: RecordingFilter,
): Promise<MeantRecordings> {
  const [holds, isEvidence] = await Promise.all([openHolds({ data }, scope), openEvidence({ data }, scope)]);
  const meant = {
    erasable: [] as RecordingId[],
    onHold: [] as { id: RecordingId; ground: HoldGround }[],
    frozen: [] as RecordingId[],
  };
  let page = await data.owned(scope).recordings.page(filter, PAGE);
  while (page.length > 0) {
    for (const row of page) {
      const hold = holds.find(({ recordingId }) => recordingId === null || recordingId === row.id);
      if (hold) meant.onHold.push({ id: row.id, ground: hold.ground });
      else meant[row.frozenAt && isEvidence(row.id) ? 'frozen' : 'erasable'].push(row.id);
    }
    const last = page.at(-1);
    page = last && page.length === PAGE ? await data.owned(scope).recordings.page(filter, PAGE, last) : [];
  }
  return meant;
}

export const openHolds = ({ data }: Pick<Portal, 'data'>, scope: FullScope): Promise<LegalHoldRow[]> =>
  data.owned(scope).legalHolds.find({ liftedAt: isNull() }, { order: { placedAt: 'ASC' } });
