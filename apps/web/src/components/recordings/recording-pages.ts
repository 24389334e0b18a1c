import type { ApolloClient } from '@apollo/client';
import {
  type RecordingFilter,
  RecordingRowAgainDocument,
  type RecordingRowFragment,
  RecordingsDocument,
} from '@/generated/graphql.ts';

export interface FetchedRecordings {
  recordings: readonly RecordingRowFragment[];
  endCursor: string | null;
  hasMore: boolean;
  isLoading: boolean;
  error: unknown;
}

const nothingYet: FetchedRecordings = {
  recordings: [],
  endCursor: null,
  hasMore: true,
  isLoading: false,
  error: null,
};
const pageSize = 50;

/**
 * The pages of recordings fetched so far, one list for each filter. Kept beside Apollo's cache: there every further
 * page walks the whole list again, which at ten thousand rows takes seconds; here a page costs a page.
 */
export class RecordingPages {
  readonly #client: ApolloClient;
  readonly #lists = new Map<string, FetchedRecordings>();
  readonly #listeners = new Set<() => void>();

  constructor(client: ApolloClient) {
    this.#client = client;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(filter: RecordingFilter): FetchedRecordings {
    return this.#lists.get(JSON.stringify(filter)) ?? nothingYet;
  }

  /** Fetches the next page, unless one is on its way or there is none. */
  async loadMore(filter: RecordingFilter): Promise<void> {
    const now = this.get(filter);
    if (now.isLoading || !now.hasMore) return;
    const loading = { ...now, isLoading: true, error: null };
    this.#set(filter, loading);
    try {
      const { data } = await this.#client.query({
        query: RecordingsDocument,
        variables: { first: pageSize, after: now.endCursor, filter },
        fetchPolicy: 'no-cache',
      });
      if (this.get(filter) !== loading) return;
      const page = data?.me?.recordings;
      this.#set(filter, {
        recordings: [...now.recordings, ...(page?.nodes ?? [])],
        endCursor: page?.pageInfo.endCursor ?? null,
        hasMore: page?.pageInfo.hasNextPage ?? false,
        isLoading: false,
        error: null,
      });
    } catch (error) {
      if (this.get(filter) === loading) this.#set(filter, { ...now, isLoading: false, error });
    }
  }

  /** Asks again for one recording, e.g. after it was frozen, and puts the answer into every list. */
  async refresh(recordingId: string): Promise<void> {
    const { data } = await this.#client.query({
      query: RecordingRowAgainDocument,
      variables: { id: recordingId },
      fetchPolicy: 'no-cache',
    });
    const fresh = data?.me?.recording;
    for (const [key, list] of this.#lists) {
      const recordings = list.recordings.flatMap((one) =>
        one.id !== recordingId ? [one] : fresh ? [fresh] : [],
      );
      this.#lists.set(key, { ...list, recordings });
    }
    this.#tell();
  }

  /** Forgets everything, so that it is fetched anew when it is next looked at. */
  clear(): void {
    this.#lists.clear();
    this.#tell();
  }

  #set(filter: RecordingFilter, list: FetchedRecordings): void {
    this.#lists.set(JSON.stringify(filter), list);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const pagesOfClient = new WeakMap<ApolloClient, RecordingPages>();

/** The pages live as long as the client, which is as long as somebody is signed in. */
export function recordingPagesOf(client: ApolloClient): RecordingPages {
  const pages = pagesOfClient.get(client) ?? new RecordingPages(client);
  pagesOfClient.set(client, pages);
  return pages;
}
