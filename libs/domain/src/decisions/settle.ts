import type { CaseScope, DecisionRow, RequestRow, Transaction } from '@rightful/data';
import type { Refusal } from '../people/outcomes.ts';
import type { OfficerContext, SystemContext } from '../portal/context.ts';
import type { NotHeard } from '../reviews/not-heard.ts';
import type { DecisionWords } from './decision-words.ts';

export type NotDecidable = Refusal<'NotDecidable'>;

export const notDecidable = (code: string, message: string): NotDecidable => ({
  kind: 'NotDecidable',
  code,
  message,
  path: ['decisionId'],
});

/** What a decision is about, within the change that proposes or confirms it. */
export interface Settling {
  readonly ctx: OfficerContext;
  readonly tx: Transaction;
  readonly scope: CaseScope;
  /** Null for what is about no request. */
  readonly request: RequestRow | null;
  readonly what: DecisionRow['what'];
  /** Of who proposed it. */
  readonly words: DecisionWords;
  /** What came later than this nobody proposed anything about. */
  readonly proposedAt: Date;
}

/** One kind of what no officer does alone. */
interface Settled {
  /** Whether it may be proposed as things stand; asked again when it is confirmed. */
  readonly check: (settling: Settling) => Promise<NotDecidable | NotHeard | null>;
  /** Undoes what the proposal did already, when it is rejected or taken back. */
  readonly undo?: (settling: Settling) => Promise<void>;
  /** Jobs to nudge once it is decided, either way. */
  readonly nudges?: readonly string[];
}

export interface SettledAtOnce extends Settled {
  /** Does it, in the change of the second officer's yes. What it refuses undoes all of that change. */
  readonly settle: (settling: Settling) => Promise<NotDecidable | NotHeard | null>;
}

export interface SettledLater extends Settled {
  /** From the yes until it is carried out: time in which the people concerned may object. */
  readonly waitsMs: number;
  /** Does it when that time is over, in a change of its own. */
  readonly settleLater: (ctx: SystemContext, tx: Transaction, decision: DecisionRow) => Promise<void>;
}

export type Settlement = SettledAtOnce | SettledLater;
