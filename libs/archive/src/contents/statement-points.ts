import type { AccessStatement, ArchiveLocale } from '../plan/archive-input.ts';

interface StatementPoint {
  readonly key: keyof AccessStatement;
  readonly article: string;
  readonly title: Readonly<Record<ArchiveLocale, string>>;
}

/** The points of Art. 15(1) and (2) GDPR, in the order of the law. */
export const statementPoints: readonly StatementPoint[] = [
  {
    key: 'purposes',
    article: 'GDPR Art. 15(1)(a)',
    title: { en: 'What the recordings are used for', de: 'Wofür die Aufnahmen verwendet werden' },
  },
  {
    key: 'categories',
    article: 'GDPR Art. 15(1)(b)',
    title: { en: 'What kinds of data these are', de: 'Welche Arten von Daten das sind' },
  },
  {
    key: 'recipients',
    article: 'GDPR Art. 15(1)(c)',
    title: { en: 'Who received them', de: 'Wer sie erhalten hat' },
  },
  {
    key: 'retention',
    article: 'GDPR Art. 15(1)(d)',
    title: { en: 'How long they are kept', de: 'Wie lange sie aufbewahrt werden' },
  },
  { key: 'rights', article: 'GDPR Art. 15(1)(e)', title: { en: 'Your rights', de: 'Ihre Rechte' } },
  {
    key: 'complaint',
    article: 'GDPR Art. 15(1)(f)',
    title: { en: 'Where you can complain', de: 'Wo Sie sich beschweren können' },
  },
  {
    key: 'source',
    article: 'GDPR Art. 15(1)(g)',
    title: { en: 'Where the data come from', de: 'Woher die Daten stammen' },
  },
  {
    key: 'automatedDecisions',
    article: 'GDPR Art. 15(1)(h)',
    title: { en: 'Automated decisions', de: 'Automatisierte Entscheidungen' },
  },
  {
    key: 'safeguards',
    article: 'GDPR Art. 15(2)',
    title: {
      en: 'Safeguards for transfers to other countries',
      de: 'Garantien bei Übermittlung in andere Länder',
    },
  },
];
