import type { RequestRow } from '@rightful/data';
import { type Deadline, type RefusalGround, refusalGround, refusalGroundsOf } from '@rightful/law';

type Asked = Pick<RequestRow, 'kind' | 'due'>;
const regimeOf = ({ due }: Asked) => (due as Pick<Deadline, 'regime'>).regime.id;

/** On which grounds this request may be refused, whole or in part. */
export const refusalGroundsFor = (request: Asked): readonly RefusalGround[] =>
  refusalGroundsOf(request.kind, regimeOf(request));

/** One of these; null for anything else. */
export const refusalGroundFor = (request: Asked, code: unknown): RefusalGround | null =>
  typeof code === 'string' ? refusalGround(code, request.kind, regimeOf(request)) : null;
