import type { RequestRow } from '@rightful/data';
import { type RegimeId, regimes } from '@rightful/law';

/** The law under which a request was taken in. */
export const regimeOf = ({ due }: Pick<RequestRow, 'due'>) =>
  regimes[(due as { readonly regime: { readonly id: RegimeId } }).regime.id];
