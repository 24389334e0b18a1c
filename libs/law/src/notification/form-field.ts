import type { Wording } from '../regime.ts';

/** The thirteen groups of the merged form, in the order in which it is read. */
export const FORM_GROUPS = [
  'filing',
  'who',
  'time',
  'what',
  'people',
  'data',
  'before',
  'effect',
  'response',
  'told',
  'others',
  'attachments',
  'receipt',
] as const;
export type FormGroup = (typeof FORM_GROUPS)[number];

/** What may stand in a field. */
export type FieldType =
  /** Words; `maxLength` in characters. */
  | { readonly kind: 'text'; readonly maxLength: number; readonly lines?: 'one' | 'many' }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Wording>> }
  | { readonly kind: 'choices'; readonly options: Readonly<Record<string, Wording>> }
  | { readonly kind: 'yes-no' }
  /** How many, and how well that is known. */
  | { readonly kind: 'amount' }
  /** An instant with its zone, ISO 8601. */
  | { readonly kind: 'moment' }
  /** A moment, a range, something that goes on, or not known. */
  | { readonly kind: 'period' }
  /** Rows of the same columns of words. */
  | { readonly kind: 'list'; readonly columns: Readonly<Record<string, Wording>> };

/** Which of the things that Art. 33(3) to (5) GDPR asks for a field answers. */
export type AskedBy = '33(1)' | '33(3)(a)' | '33(3)(b)' | '33(3)(c)' | '33(3)(d)' | '33(4)' | '33(5)' | '34';

/** From which form it comes: the draft template of the EDPB of June 2026, forms of authorities, or our own. */
export type FieldSource = 'edpb-draft-2026-06' | 'ico' | 'cnil' | 'dpc' | 'lower-saxony' | 'bayern' | 'own';

export interface FormField {
  readonly id: string;
  readonly group: FormGroup;
  readonly label: Wording;
  readonly help?: Wording;
  readonly type: FieldType;
  /** Null: asked by forms, not by the law itself. */
  readonly askedBy: AskedBy | null;
  readonly source: FieldSource;
  /** A preliminary filing wants it, a complete one wants it, or nobody insists. */
  readonly wanted: 'always' | 'complete' | 'optional';
  /** Asked only while another field says one of these. */
  readonly onlyWhen?: { readonly field: string; readonly says: readonly string[] };
  /** It is for the controller's own people: their names and addresses may stand here. */
  readonly ownPeople?: true;
}
