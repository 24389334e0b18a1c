'use client';

import { createContext, use } from 'react';

export const NonceContext = createContext('');

/** The page's CSP nonce, for a library that writes a style sheet of its own. */
export function useNonce(): string {
  return use(NonceContext);
}
