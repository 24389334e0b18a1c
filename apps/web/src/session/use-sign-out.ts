'use client';

import { useMutation } from '@apollo/client/react';
import { SignOutDocument } from '@/generated/graphql.ts';

/** Ends this session and loads the sign-in page anew, so that nothing of the person stays in memory. */
export function useSignOut(): () => Promise<void> {
  const [signOut] = useMutation(SignOutDocument);
  return async () => {
    await signOut().catch(() => undefined);
    location.assign('/sign-in');
  };
}
