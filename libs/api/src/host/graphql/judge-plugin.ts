import {
  type ApolloServerPlugin,
  type GraphQLRequestContextDidResolveOperation,
  HeaderMap,
} from '@apollo/server';
import type { Traces } from '@rightful/telemetry';
import { GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import type { Asking } from '../../graph/secure-schema/asking.ts';
import { forbidden } from '../../graph/secure-schema/forbidden.ts';
import { judgeOperations } from '../../graph/secure-schema/judge-operation.ts';
import type { SecuredSchema } from '../../graph/secure-schema/secure-schema.ts';
import type { Limits } from '../limits/limits.ts';
import { measureOnce } from '../limits/measure-once.ts';
import type { Overstep } from '../limits/measure-operation.ts';
import { RateLimit } from '../rate-limit.ts';

/** Who is counted, for the limit on operations: a session, or an address where nobody is signed in. */
export interface Counted extends Asking {
  readonly countedAs: string;
}

const ADVICE: Readonly<Record<Overstep, string>> = {
  DEPTH: 'The operation is nested too deeply.',
  ALIASES: 'The operation uses too many aliases.',
  ROOT_FIELDS: 'The operation asks for too many things at once.',
  DIRECTIVES: 'The operation uses too many directives.',
  COST: 'The operation asks for too much at once; ask for smaller pages.',
  PAGE_SIZE: '`first` must be a whole number from 1 to 100.',
};

/**
 * Looks at the whole operation before anything of it runs: what it may cost, how many operations the viewer has
 * asked for, and whether a mutation reaches anything the viewer may not have. Nothing is written for a caller who
 * then may not read the answer. (A query is left to the guards: what it may read comes, the rest is refused by path.)
 */
export function judgePlugin<C extends Counted>(
  secured: SecuredSchema,
  limits: Limits,
  traces: Traces,
): ApolloServerPlugin<C> {
  const judge = judgeOperations(secured);
  const measure = measureOnce(secured.schema, limits);
  const anonymous = new RateLimit(limits.operationsPerMinute.anonymous);
  const signedIn = new RateLimit(limits.operationsPerMinute.signedIn);

  async function didResolveOperation(asked: GraphQLRequestContextDidResolveOperation<C>): Promise<void> {
    const { document, operation, contextValue, request } = asked;
    const { viewer, now, countedAs } = contextValue;
    // A document whose operation cannot be told apart is refused by the executor.
    if (!operation) return;
    traces.name(() => nameOf(operation));
    const measured = measure(document, operation, request.variables ?? {});
    const rate = viewer.kind === 'anonymous' ? anonymous : signedIn;
    const waitSeconds = rate.take(countedAs, Math.max(1, measured.rootFields), now);
    if (waitSeconds !== undefined) throw tooMany(waitSeconds);
    if (measured.overstep) throw refused(ADVICE[measured.overstep], 'TOO_COSTLY', 400);
    if (operation.operation !== 'mutation') return;
    const out = judge(document, operation, viewer.kind);
    for (const coordinate of out) contextValue.refused?.(coordinate);
    if (out.length > 0) throw forbidden(out);
  }
  return { requestDidStart: async () => ({ didResolveOperation }) };
}

/** By the fields of the schema that it asks for; its own name is whatever somebody wrote. */
const nameOf = ({ operation, selectionSet }: OperationDefinitionNode): string =>
  [operation, ...selectionSet.selections.map((one) => (one.kind === Kind.FIELD ? one.name.value : '…'))].join(
    ' ',
  );

const refused = (message: string, code: string, status: number) =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

const tooMany = (seconds: number) =>
  new GraphQLError('Too many operations; wait a little.', {
    extensions: {
      code: 'TOO_MANY_REQUESTS',
      http: { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) },
    },
  });
