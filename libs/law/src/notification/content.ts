/** How many, and how well that is known. */
export type Amount =
  | { readonly how: 'exact' | 'approximate'; readonly count: number }
  | { readonly how: 'unknown' };

/** Moments are ISO 8601 with a zone. */
export type Period =
  | { readonly how: 'moment'; readonly at: string }
  | { readonly how: 'range'; readonly from: string; readonly to: string }
  | { readonly how: 'ongoing'; readonly from: string }
  | { readonly how: 'unknown' };

export type FieldValue =
  | string
  | boolean
  | readonly string[]
  | Amount
  | Period
  | readonly Readonly<Record<string, string>>[];

/** What a filing says, by the ids of its fields. What is not here is not said. */
export type NotificationContent = Readonly<Record<string, FieldValue>>;

export const FILING_KINDS = ['preliminary', 'follow-up', 'complete', 'withdrawal'] as const;
export type FilingKind = (typeof FILING_KINDS)[number];

/** What a later filing changes of the one before. Null: taken away. */
export type Delta = Readonly<Record<string, FieldValue | null>>;
