import type { WorkPartsFragment } from '@/generated/graphql.ts';

/** Where a piece of work is done. */
export function workHref({
  thing,
  id,
  requestId,
}: Pick<WorkPartsFragment, 'thing' | 'id' | 'requestId'>): string {
  if (requestId) return `/desk/requests/${requestId}`;
  if (thing === 'DECISION') return '/desk/decisions';
  if (thing === 'INTAKE') return `/desk/intake/${id}`;
  return thing === 'INCIDENT' ? `/desk/incidents/${id}` : '/desk/quarantine';
}
