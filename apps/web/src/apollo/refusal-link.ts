import type { ApolloClient, ApolloLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { from, type Observable, switchMap } from 'rxjs';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import { ViewerDocument } from '@/generated/graphql.ts';
import { goToSignIn } from '@/session/go-to-sign-in.ts';
import { refusalCode } from './explain-error.ts';

/**
 * What the whole portal does with a refusal: a session that has ended leads to the sign-in page and back again; a proof
 * that is too old asks for it and tries once more. Everything else goes on to the page.
 */
export const refusalLink = new ErrorLink(
  ({ error, operation, forward }): Observable<ApolloLink.Result> | undefined => {
    const code = refusalCode(error);
    if (code === 'UNAUTHENTICATED') goToSignIn();
    if (code === 'FORBIDDEN') void leaveIfSignedOut(operation.client);
    if (code !== 'STEP_UP_REQUIRED' || operation.getContext().askedForProof) return undefined;
    operation.setContext({ askedForProof: true });
    return from(askForProof()).pipe(
      switchMap((proven) => {
        if (!proven) throw error;
        return forward(operation);
      }),
    );
  },
);

/** A refusal looks the same whether one may never ask or is only no longer signed in; the viewer tells them apart. */
async function leaveIfSignedOut(client: ApolloClient): Promise<void> {
  const answer = await client
    .query({ query: ViewerDocument, fetchPolicy: 'network-only' })
    .catch(() => undefined);
  if (answer?.data?.viewer === null) goToSignIn();
}
