import type { DeviceId, ProcessingLimitId, RequestId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { id, instant, json, words } from './columns.ts';
import { entity } from './entity.ts';

/** What may not be done: anything but keeping (Art. 18), listening by officers, or training (both Art. 21). */
export type LimitedUse = 'any' | 'human-review' | 'training';

/** A use of some recordings that a subject's request put an end to, until it is lifted. */
export interface ProcessingLimitRow {
  subjectId: SubjectId;
  id: ProcessingLimitId;
  /** The request that it follows from. */
  requestId: RequestId;
  limitedUse: LimitedUse;
  /** Which recordings, whenever they came in. Empty: of all devices. */
  scopeDeviceIds: DeviceId[];
  scopeFrom: Date | null;
  scopeTo: Date | null;
  since: Date;
  /** When the subject was told that it will be lifted, and from when on it may be. */
  liftToldAt: Date | null;
  liftsAt: Date | null;
  liftedAt: Date | null;
}

export const processingLimitEntity = (dialect: Dialect) =>
  entity<ProcessingLimitRow>({
    name: 'ProcessingLimit',
    table: 'processing_limits',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'processingLimit', { primary: true }),
      requestId: id(dialect, 'request'),
      limitedUse: words(20),
      scopeDeviceIds: json(),
      scopeFrom: instant({ nullable: true }),
      scopeTo: instant({ nullable: true }),
      since: instant(),
      liftToldAt: instant({ nullable: true }),
      liftsAt: instant({ nullable: true }),
      liftedAt: instant({ nullable: true }),
    },
    indices: [{ name: 'processing_limits_due', columns: ['liftedAt', 'liftsAt'] }],
    references: [
      {
        name: 'processing_limits_request',
        columns: ['subjectId', 'requestId'],
        to: 'Request',
        toColumns: ['subjectId', 'id'],
      },
    ],
  });
