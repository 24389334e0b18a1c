import type { Citation } from '../regime.ts';

/** Where the directory has what it says. None of them is the authority's own register entry: look before you file. */
export const AUTHORITY_SOURCES = {
  'edpb-members': {
    text: 'European Data Protection Board, list of members, in a public record that read it on 2026-09-03',
    url: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en',
    evidence: 'secondary',
  },
  'edpb-breach': {
    text: 'European Data Protection Board, How to notify a data breach to your DPA',
    url: 'https://www.edpb.europa.eu/notify-data-breach_en',
    evidence: 'secondary',
  },
  datenanfragen: {
    text: 'datenanfragen/data, supervisory-authorities (CC0 1.0); its entries are of different age',
    url: 'https://github.com/datenanfragen/data',
    evidence: 'secondary',
  },
  form: { text: 'the page or form of the authority itself', evidence: 'primary' },
  'form-named': { text: 'public texts that link its page or form', evidence: 'secondary' },
  'website-named': {
    text: 'public texts that link its website; lists at hand have an older one',
    evidence: 'secondary',
  },
  unchecked: { text: 'entered by hand; no source was at hand', evidence: 'own' },
} as const satisfies Readonly<Record<string, Citation>>;
export type AuthoritySource = keyof typeof AUTHORITY_SOURCES;

/** Where the forms of authorities in the European Economic Area are listed; whether each Land has its own there was not read. */
export const BREACH_FORMS_OF_ALL = AUTHORITY_SOURCES['edpb-breach'].url;
