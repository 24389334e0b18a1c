/** What may stand at a span: numbers and codes, and the text of a statement, whose values are not in it. */
export type SpanFacts = Readonly<Record<string, string | number | boolean>>;

/** The span of one answer to a request. */
export interface Answering {
  /** Runs `work` inside of it, with all that follows from it. */
  enter(work: () => void): void;
  end(route: string, status: number): void;
}

/** The way of a click: the operation it asked for, what that sent to the database, and the jobs that ran. */
export interface Traces {
  /** A span of its own around `work`; what throws is marked, never quoted. */
  span<T>(name: string, facts: SpanFacts, work: () => Promise<T>): Promise<T>;
  /** Begins the span of an answer. Of `traceparent` (W3C) only the ids are taken, never whether to keep it. */
  answering(traceparent: string | undefined, requestId: string): Answering | undefined;
  /** Gives the running span its name, once it is known. */
  name(make: () => string): void;
  close(): Promise<void>;
}
