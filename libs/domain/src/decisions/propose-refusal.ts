import type { LimitedUse } from '@rightful/data';
import type { RefusalGroundCode } from '@rightful/law';
import type { OfficerContext } from '../portal/context.ts';
import { readWords } from '../requests/steps/read-words.ts';
import type { SeenRequest } from '../requests/steps/step-in-request.ts';
import { type ProposeResult, propose } from './propose.ts';
import { notDecidable } from './settle.ts';

/** What an officer writes of a part that is granted. */
export interface GrantInPartInput {
  readonly ground: RefusalGroundCode;
  /** What is granted, as the customer reads it. */
  readonly answer: string;
  /** Why the rest is not. */
  readonly reasons: string;
  /** Rectification of a transcript: what it shall say. */
  readonly correctText?: string | null;
  /** Objection: the use that stays ended. */
  readonly keepUse?: Exclude<LimitedUse, 'any'> | null;
  /** Restriction: the first instant that stays restricted, and the first after it; null: as asked. */
  readonly keepFrom?: Date | null;
  readonly keepTo?: Date | null;
}

const LONGEST_ANSWER = 2000;
const LONGEST_TRANSCRIPT = 4000;
const ANSWER_NEEDED = notDecidable(
  'ANSWER_NEEDED',
  `Say what is granted, as the customer reads it, in at most ${LONGEST_ANSWER} characters.`,
);
const TEXT_TOO_LONG = notDecidable(
  'TEXT_TOO_LONG',
  `A transcript has at most ${LONGEST_TRANSCRIPT} characters.`,
);

/** Proposes that a request is refused on one of the grounds that the law has for it. */
export const proposeRefusal = (
  ctx: OfficerContext,
  seen: SeenRequest,
  ground: RefusalGroundCode,
  reasons: string,
): Promise<ProposeResult> => propose(ctx, 'refusal', seen, reasons, { ground });

/** Proposes that a part of a request is granted, and the rest refused. */
export async function proposeGrantInPart(
  ctx: OfficerContext,
  seen: SeenRequest,
  { ground, answer: told, reasons, correctText: text, keepUse, keepFrom, keepTo }: GrantInPartInput,
): Promise<ProposeResult> {
  const answer = readWords(told, LONGEST_ANSWER);
  if (!answer) return ANSWER_NEEDED;
  const correctText = readWords(text, LONGEST_TRANSCRIPT);
  if (text?.trim() && !correctText) return TEXT_TOO_LONG;
  const what = {
    ground,
    keepUse: keepUse ?? null,
    keepFrom: keepFrom?.toISOString() ?? null,
    keepTo: keepTo?.toISOString() ?? null,
  };
  return propose(ctx, 'grant-in-part', seen, reasons, what, {
    answer,
    ...(correctText ? { correctText } : {}),
  });
}
