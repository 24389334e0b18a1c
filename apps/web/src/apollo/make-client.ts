import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { possibleTypes } from '@/generated/possible-types.ts';
import { connectionLink } from './connection-link.ts';
import { connectionPolicy } from './connection-policy.ts';
import { patientFetch } from './patient-fetch.ts';
import { refusalLink } from './refusal-link.ts';
import { traceLink } from './trace-link.ts';

/** One client a tab. The cookie is HttpOnly and of this origin; no script ever sees it. */
export function makeClient(): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([
      refusalLink,
      connectionLink,
      traceLink,
      new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: patientFetch }),
    ]),
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: {
        Viewer: { keyFields: [] },
        Portal: { keyFields: [] },
        OfficerDesk: {
          keyFields: [],
          fields: {
            quarantine: connectionPolicy(),
            incidents: connectionPolicy(),
          },
        },
        RegulatorDesk: { keyFields: [], fields: { filings: connectionPolicy() } },
        Review: { fields: { items: connectionPolicy() } },
        OfficerRequest: { fields: { reviewFindings: connectionPolicy() } },
        FrozenThing: { keyFields: false },
        FormField: { keyFields: false },
        FormOption: { keyFields: false },
        IncidentLetters: { keyFields: false },
        Customer: {
          keyFields: [],
          fields: {
            requests: connectionPolicy(),
            deliveries: connectionPolicy(),
            accessHistory: connectionPolicy(['recordingId']),
          },
        },
        Archive: { fields: { entries: connectionPolicy() } },
        ArchiveEntry: { keyFields: false },
      },
    }),
    devtools: { enabled: false },
  });
}
