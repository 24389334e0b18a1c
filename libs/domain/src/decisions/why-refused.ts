import { ownScope, type RequestRow } from '@rightful/data';
import type { RefusalGround } from '@rightful/law';
import type { CustomerContext } from '../portal/context.ts';
import { refusalGroundFor } from '../requests/refusal-grounds-for.ts';
import { openDecisionWords } from './decision-words.ts';

export interface WhyRefused {
  readonly ground: RefusalGround;
  /** Why, as two officers wrote it. */
  readonly reasons: string;
  /** What is done all the same; null where nothing is. */
  readonly granted: string | null;
}

/** Why a request was refused, whole or in part, for whose request it is; null where it was not. */
export async function whyRefused(ctx: CustomerContext, request: RequestRow): Promise<WhyRefused | null> {
  if (request.outcome !== 'refused' && request.outcome !== 'partly') return null;
  const scope = ownScope(ctx.viewer);
  const { decisions } = ctx.data.ofCase(scope);
  const kind = request.outcome === 'partly' ? 'grant-in-part' : 'refusal';
  const decision = await decisions.one({ requestId: request.id, kind, state: 'applied' });
  const ground = decision && refusalGroundFor(request, decision.what.ground);
  if (!ground) return null;
  const { reason, answer } = await openDecisionWords(ctx.data, scope, decision);
  return { ground, reasons: reason, granted: answer ?? null };
}
