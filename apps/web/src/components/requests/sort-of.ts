import type { RequestKind } from '@/generated/graphql.ts';

/** What a request leads to, where the words of the pages differ: a copy, an erasure, or something else. */
export function sortOf(kind: RequestKind): 'COPY' | 'ERASURE' | 'OTHER' {
  if (kind === 'ACCESS' || kind === 'PORTABILITY') return 'COPY';
  return kind === 'ERASURE' ? 'ERASURE' : 'OTHER';
}
