import type { ArchiveId, DeliveryId, SessionId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { big, fixedBytes, id, instant, integer, json, words } from './columns.ts';
import { entity } from './entity.ts';

export type DeliveryState = 'ready' | 'open' | 'completed' | 'expired' | 'revoked';

/** One transfer of one archive to one session: redeemed once, resumable for a short time, revocable. */
export interface DeliveryRow {
  subjectId: SubjectId;
  id: DeliveryId;
  archiveId: ArchiveId;
  sessionId: SessionId;
  state: DeliveryState;
  preparedAt: Date;
  openedAt: Date | null;
  completedAt: Date | null;
  expiresAt: Date;
  revokedAt: Date | null;
  /** Digest of the plain archive this transfer is bound to. */
  sha256: Buffer;
  byteLength: number;
  /** All bytes handed to the network, over all ranges. */
  bytesSent: number;
  /** Which bytes of the archive were sent: from, and up to; in order, none touching another. */
  sentRanges: (readonly [start: number, end: number])[];
  /** Ranges that are being sent, and those of processes that died over them. */
  runningRanges: { readonly by: string; readonly start: number; readonly end: number }[];
  rangeCount: number;
  /** Fencing: counts are changed only by who read them last. */
  countNumber: number;
}

export const deliveryEntity = (dialect: Dialect) =>
  entity<DeliveryRow>({
    name: 'Delivery',
    table: 'deliveries',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'delivery', { primary: true }),
      archiveId: id(dialect, 'archive'),
      sessionId: id(dialect, 'session'),
      state: words(20),
      preparedAt: instant(),
      openedAt: instant({ nullable: true }),
      completedAt: instant({ nullable: true }),
      expiresAt: instant(),
      revokedAt: instant({ nullable: true }),
      sha256: fixedBytes(dialect, 32),
      byteLength: big(),
      bytesSent: big(),
      sentRanges: json(),
      runningRanges: json(),
      rangeCount: integer(),
      countNumber: integer(),
    },
    indices: [
      { name: 'deliveries_archive', columns: ['subjectId', 'archiveId', 'preparedAt'] },
      { name: 'deliveries_open', columns: ['state', 'expiresAt'] },
    ],
    references: [
      {
        name: 'deliveries_of_archive',
        columns: ['subjectId', 'archiveId'],
        to: 'Archive',
        toColumns: ['subjectId', 'id'],
      },
      { name: 'deliveries_of_session', columns: ['sessionId'], to: 'Session', toColumns: ['id'] },
    ],
  });
