import type { RegisterEntry } from './register-entry.ts';

export interface RegisterHead {
  readonly controller: string;
  readonly exportedAt: Date;
  /** Where the audit log stood: what is told here follows from its entries up to this one. */
  readonly log: { readonly sequence: number; readonly hash: string };
}

/** One object; instants in ISO 8601, UTC. */
export async function* registerJson(
  head: RegisterHead,
  entries: AsyncIterable<RegisterEntry>,
): AsyncGenerator<string, void, void> {
  yield `{"format":"rightful-incident-register/1",${JSON.stringify(head).slice(1, -1)},"incidents":[`;
  let isFirst = true;
  for await (const entry of entries) {
    yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(entry)}`;
    isFirst = false;
  }
  yield '\n]}\n';
}
