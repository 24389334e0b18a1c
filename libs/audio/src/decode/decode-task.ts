import type { InspectionLimits } from '../inspection-limits.ts';
import type { RefusalReason } from '../inspection-refusal.ts';
import type { ThreadVerdict } from './inspect-in-thread.ts';

export interface DecodeTask {
  readonly source: string | Uint8Array;
  readonly claimedExtension: string;
  readonly limits: InspectionLimits;
}

export type DecodeReply =
  | { readonly verdict: ThreadVerdict }
  | { readonly refused: { readonly reason: RefusalReason; readonly detail: string } }
  | { readonly unreadable: { readonly code: string | undefined; readonly message: string } };
