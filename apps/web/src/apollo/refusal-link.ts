import type { ApolloLink } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { from, type Observable, switchMap } from 'rxjs';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import { goToSignIn } from '@/session/go-to-sign-in.ts';
import { refusalCode } from './explain-error.ts';

/**
 * What the whole portal does with a refusal: nobody signed in leads to the sign-in page and back again; a proof
 * that is too old asks for it and tries once more. Everything else goes on to the page.
 */
export const refusalLink = new ErrorLink(
  ({ error, operation, forward }): Observable<ApolloLink.Result> | undefined => {
    const code = refusalCode(error);
    if (code === 'UNAUTHENTICATED') goToSignIn();
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
