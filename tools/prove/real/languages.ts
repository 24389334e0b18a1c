/** Whose voices: Debian's prompts for telephone systems, read by people, one package a language. */
export interface Language {
  readonly code: 'en' | 'es' | 'fr' | 'it';
  /** As stated with each recording. */
  readonly tag: string;
  readonly package: string;
  /** The customer whose speaker made them, in this proof. */
  readonly customer: string;
  readonly email: string;
  readonly serial: string;
}

const language = (code: Language['code'], tag: string, customer: string): Language => ({
  code,
  tag,
  package: `asterisk-core-sounds-${code}-wav`,
  customer,
  email: `${code}@example.org`,
  serial: `REAL-${code.toUpperCase()}`,
});

export const LANGUAGES: readonly Language[] = [
  language('en', 'en-US', 'Example Speaker of English'),
  language('es', 'es-MX', 'Example Speaker of Spanish'),
  language('fr', 'fr-CA', 'Example Speaker of French'),
  language('it', 'it-IT', 'Example Speaker of Italian'),
];
