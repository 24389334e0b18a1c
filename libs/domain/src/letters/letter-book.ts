import type { LetterKind } from '@rightful/data';
import type { LetterLocale, VariableOf } from './letter-variables.ts';

export interface LetterTemplate {
  /** Goes up with each change of the words: what was sent names the version that it was written from. */
  readonly version: number;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

export type LetterTemplates = { readonly [K in LetterKind]: LetterTemplate };

export interface LetterBook {
  readonly locale: LetterLocale;
  /** Holds `{name}`. */
  readonly greeting: string;
  /** Holds `{controller}`, `{contact}` and `{reference}`. */
  readonly closing: readonly string[];
  readonly templates: LetterTemplates;
}

/** The names between braces in a text. */
export type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type Named<T extends LetterTemplate> = NamesIn<T['subject'] | T['paragraphs'][number]>;

type Checked<Given extends LetterTemplates> = {
  readonly [K in LetterKind]: [
    Exclude<Named<Given[K]>, VariableOf<K>> | Exclude<VariableOf<K>, Named<Given[K]>>,
  ] extends [never]
    ? LetterTemplate
    : {
        readonly unknownVariables: Exclude<Named<Given[K]>, VariableOf<K>>;
        readonly missingVariables: Exclude<VariableOf<K>, Named<Given[K]>>;
      };
};

/** All letters of one language. Texts are literals: then the compiler sees a variable that is missing or unknown. */
export const letterTemplates = <const Given extends LetterTemplates>(
  templates: Given & Checked<Given>,
): LetterTemplates => templates;
