import type { Authority } from './authority.ts';
import { listed } from './listed.ts';

/** Of the other laws that this portal knows; each stands alone. */
export const ELSEWHERE: readonly Authority[] = listed({
  BR: {
    name: 'Autoridade Nacional de Proteção de Dados',
    languages: '',
    website: 'gov.br/anpd',
    sources: ['unchecked'],
  },
  CH: {
    name: 'Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter',
    languages: 'de',
    website: 'edoeb.admin.ch',
    sources: ['datenanfragen'],
  },
  GB: {
    name: 'Information Commissioner’s Office',
    languages: 'en',
    website: 'ico.org.uk',
    sources: ['datenanfragen'],
  },
  'US-CA': {
    name: 'California Privacy Protection Agency',
    languages: '',
    website: 'cppa.ca.gov',
    sources: ['unchecked'],
  },
});
