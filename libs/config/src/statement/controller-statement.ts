/** One or more paragraphs for each point of Art. 15(1)(a) to (h) and (2) GDPR. */
export type StatementTexts = Readonly<Record<StatementPoint, readonly string[]>>;

export interface ControllerStatement {
  /** `own`: the controller's words. `sample`: a text that says it is invented. `none`: the controller has said nothing yet. */
  readonly origin: 'own' | 'sample' | 'none';
  readonly texts: Readonly<Record<StatementLocale, StatementTexts>>;
}

export const statementLocales = { en: 'English', de: 'German' } as const;
export type StatementLocale = keyof typeof statementLocales;

/** Each point with what its text has to tell; the source is the article beside it. */
export const statementPoints = {
  purposes: 'what the recordings are used for (Art. 15(1)(a))',
  categories: 'which kinds of data are held (Art. 15(1)(b))',
  recipients: 'who received them or will, by name where it is known (Art. 15(1)(c))',
  retention: 'how long each kind is kept, or by what that is decided (Art. 15(1)(d))',
  rights: 'the rights to correction, erasure, restriction and objection (Art. 15(1)(e))',
  complaint: 'where people can complain (Art. 15(1)(f))',
  source: 'where the data come from (Art. 15(1)(g))',
  automatedDecisions: 'whether machines alone decide about people, and how (Art. 15(1)(h))',
  safeguards: 'the safeguards of Art. 46 for other countries, or that nothing goes there (Art. 15(2))',
} as const;
export type StatementPoint = keyof typeof statementPoints;
