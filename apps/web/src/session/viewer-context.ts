'use client';

import { createContext, use } from 'react';
import type { ViewerQuery } from '@/generated/graphql.ts';

export type SignedInViewer = NonNullable<ViewerQuery['viewer']>;

export const ViewerContext = createContext<SignedInViewer | null>(null);

/** Who is signed in. Only inside a `RoleGate`, which shows nothing before it knows. */
export function useViewer(): SignedInViewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer() outside a RoleGate');
  return viewer;
}
