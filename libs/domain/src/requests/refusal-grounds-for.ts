import type { RequestRow } from '@rightful/data';
import { type RefusalGround, refusalGround, refusalGroundsOf } from '@rightful/law';
import { regimeOf } from './regime-of.ts';

type Asked = Pick<RequestRow, 'kind' | 'due'>;

/** On which grounds this request may be refused, whole or in part. */
export const refusalGroundsFor = (request: Asked): readonly RefusalGround[] =>
  refusalGroundsOf(request.kind, regimeOf(request).id);

/** One of these; null for anything else. */
export const refusalGroundFor = (request: Asked, code: unknown): RefusalGround | null =>
  typeof code === 'string' ? refusalGround(code, request.kind, regimeOf(request).id) : null;
