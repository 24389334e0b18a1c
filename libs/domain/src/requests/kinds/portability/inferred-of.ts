import type { RecordingRow, RequestRow } from '@rightful/data';

type Inferred = Pick<RecordingRow, 'wakeWordConfidence' | 'falseActivation' | 'heardByHuman'>;
type Carried = { readonly [Column in keyof Inferred]: Inferred[Column] | null };

const NOTHING: Carried = { wakeWordConfidence: null, falseActivation: null, heardByHuman: null };

/**
 * What was concluded from a recording or done with it, as an archive carries it. To take elsewhere goes what the person
 * provided and what was observed of them, and nothing of this (Art. 20(1); WP 242 rev.01 of the Article 29 Working Party).
 */
export const inferredOf = ({ kind }: Pick<RequestRow, 'kind'>, row: Inferred): Carried =>
  kind === 'portability'
    ? NOTHING
    : {
        wakeWordConfidence: row.wakeWordConfidence,
        falseActivation: row.falseActivation,
        heardByHuman: row.heardByHuman,
      };
