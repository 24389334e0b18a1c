'use client';

import { ApolloProvider } from '@apollo/client/react';
import { type ReactNode, useState } from 'react';
import { makeClient } from './make-client.ts';

/** A client of its own for every tree: while the shell is drawn on the server nothing is asked and nothing is shared. */
export function ApolloBoundary({ children }: { children: ReactNode }) {
  const [client] = useState(makeClient);
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}
