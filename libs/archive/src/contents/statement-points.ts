import type { AccessStatement, ArchiveLocale } from '../plan/archive-input.ts';

interface StatementPoint {
  readonly key: keyof AccessStatement;
  readonly title: Readonly<Record<ArchiveLocale, string>>;
}

/** The points of an answer to somebody who asks for their data, in the order of Art. 15(1) and (2) GDPR. */
export const statementPoints: readonly StatementPoint[] = [
  {
    key: 'purposes',
    title: { en: 'What the recordings are used for', de: 'Wofür die Aufnahmen verwendet werden' },
  },
  {
    key: 'categories',
    title: { en: 'What kinds of data these are', de: 'Welche Arten von Daten das sind' },
  },
  {
    key: 'recipients',
    title: { en: 'Who received them', de: 'Wer sie erhalten hat' },
  },
  {
    key: 'retention',
    title: { en: 'How long they are kept', de: 'Wie lange sie aufbewahrt werden' },
  },
  { key: 'rights', title: { en: 'Your rights', de: 'Ihre Rechte' } },
  {
    key: 'complaint',
    title: { en: 'Where you can complain', de: 'Wo Sie sich beschweren können' },
  },
  {
    key: 'source',
    title: { en: 'Where the data come from', de: 'Woher die Daten stammen' },
  },
  {
    key: 'automatedDecisions',
    title: { en: 'Automated decisions', de: 'Automatisierte Entscheidungen' },
  },
  {
    key: 'safeguards',
    title: {
      en: 'Safeguards for transfers to other countries',
      de: 'Garantien bei Übermittlung in andere Länder',
    },
  },
];
