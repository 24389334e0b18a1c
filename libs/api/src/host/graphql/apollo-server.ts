import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { Seeing } from '@rightful/telemetry';
import type { Asking } from '../../graph/secure-schema/asking.ts';
import type { SecuredSchema } from '../../graph/secure-schema/secure-schema.ts';
import { isKeysAway, RETRY_AFTER_SECONDS } from '../keys-away.ts';
import type { Limits } from '../limits/limits.ts';
import { publicError } from './public-error.ts';

interface Settings<C extends Asking> {
  readonly secured: SecuredSchema;
  readonly limits: Limits;
  readonly introspection: boolean;
  readonly plugins: readonly ApolloServerPlugin<C>[];
  readonly seeing: Seeing;
}

const silent = () => {};

/**
 * Apollo without what costs or tells too much: no cache-control plugin (it wraps every resolver), no landing page,
 * no automatic persisted queries, no batching, no suggestions, no stack traces, no log lines that quote a client.
 * Documents are parsed and validated once and kept (bounded).
 */
export function makeApolloServer<C extends Asking>(settings: Settings<C>): ApolloServer<C> {
  return new ApolloServer<C>({
    schema: settings.secured.schema,
    introspection: settings.introspection,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxLexicalTokens: settings.limits.tokens, maxComments: settings.limits.comments },
    plugins: [ApolloServerPluginCacheControlDisabled(), answerWhenKeysAreAway<C>(), ...settings.plugins],
    formatError(formatted, error) {
      const told = publicError(formatted, error, settings.seeing.log);
      settings.seeing.meters.refused(String(told.extensions?.code));
      return told;
    },
    logger: { debug: silent, info: silent, warn: silent, error: silent },
  });
}

/** A field for which no key could be had makes the whole answer one that is to be asked for again. */
const answerWhenKeysAreAway = <C extends Asking>(): ApolloServerPlugin<C> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ errors, response }) => {
      if (!errors?.some(isKeysAway)) return;
      response.http.status = 503;
      response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
    },
  }),
});
