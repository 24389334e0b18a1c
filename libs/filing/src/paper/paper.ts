/** A document as it is read, whatever it is written to: a head, sections of facts and tables, a foot on each page. */
export interface Paper {
  /** Of the words in it, BCP 47. */
  readonly language: 'en' | 'de' | 'fr';
  readonly title: string;
  /** Below the title, a line each. */
  readonly lines: readonly string[];
  readonly sections: readonly PaperSection[];
  /** On the foot of each page, before the page's number. */
  readonly foot: string;
  /** Who made it, and when its content was settled; both stand in the file's own description. */
  readonly author: string;
  readonly settledAt: Date;
}

export interface PaperSection {
  readonly heading: string;
  readonly parts: readonly PaperPart[];
}

export type PaperPart =
  /** `mark` stands in the margin: a place in the law, or that something changed. */
  | {
      readonly kind: 'fact';
      readonly label: string;
      readonly values: readonly string[];
      readonly mark?: string;
    }
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };
