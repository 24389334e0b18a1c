import type { AccessStatement } from '@rightful/archive';
import type { StatementSection } from './statement-section.type.ts';

type Part = keyof AccessStatement;

/** The parts of the statement in the order of the law, with the letter of Art. 15 that each answers. */
const SECTIONS: readonly { part: Part; key: string; letter: string; en: string; de: string }[] = [
  { part: 'purposes', key: 'PURPOSES', letter: '(1)(a)', en: 'Why', de: 'Wozu' },
  { part: 'categories', key: 'CATEGORIES', letter: '(1)(b)', en: 'What', de: 'Was' },
  { part: 'recipients', key: 'RECIPIENTS', letter: '(1)(c)', en: 'Who receives it', de: 'Wer es erhält' },
  { part: 'retention', key: 'RETENTION', letter: '(1)(d)', en: 'For how long', de: 'Wie lange' },
  { part: 'rights', key: 'RIGHTS', letter: '(1)(e)', en: 'Your rights', de: 'Ihre Rechte' },
  { part: 'complaint', key: 'COMPLAINT', letter: '(1)(f)', en: 'Complaints', de: 'Beschwerde' },
  { part: 'source', key: 'SOURCE', letter: '(1)(g)', en: 'Where it comes from', de: 'Woher es kommt' },
  {
    part: 'automatedDecisions',
    key: 'AUTOMATED_DECISIONS',
    letter: '(1)(h)',
    en: 'Decisions made by machines',
    de: 'Entscheidungen durch Maschinen',
  },
  {
    part: 'safeguards',
    key: 'SAFEGUARDS',
    letter: '(2)',
    en: 'How it is protected',
    de: 'Wie es geschützt ist',
  },
];

/** The statement under Art. 15 as the pages show it: the same words that lie in every archive. */
export function toStatement(statement: AccessStatement, locale: 'en' | 'de'): StatementSection[] {
  return SECTIONS.map(({ part, key, letter, ...titles }) => ({
    key,
    title: titles[locale],
    text: statement[part].join('\n\n'),
    citation: `GDPR Art. 15${letter}`,
  }));
}
