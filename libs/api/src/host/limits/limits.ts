/** What one request may cost at most. The pages of the portal need less than half of each. */
export interface Limits {
  readonly bodyByteLength: number;
  readonly tokens: number;
  readonly comments: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Fields that the answer can hold, lists counted with what they may hold. */
  readonly cost: number;
  readonly pageSize: number;
  /** Root fields a minute: an alias is an operation. */
  readonly operationsPerMinute: { readonly anonymous: number; readonly signedIn: number };
}

export const LIMITS: Limits = {
  bodyByteLength: 64 * 1024,
  tokens: 1500,
  comments: 20,
  depth: 10,
  aliases: 20,
  rootFields: 10,
  directives: 20,
  cost: 20_000,
  pageSize: 100,
  operationsPerMinute: { anonymous: 240, signedIn: 1200 },
};
