import type { WorkPartsFragment } from '@/generated/graphql.ts';

/** Where a piece of work is done. */
export function workHref({ thing, id }: Pick<WorkPartsFragment, 'thing' | 'id'>): string {
  if (thing === 'INTAKE') return `/desk/intake/${id}`;
  if (thing === 'INCIDENT') return `/desk/incidents/${id}`;
  return thing === 'QUARANTINE' ? '/desk/quarantine' : `/desk/requests/${id}`;
}
