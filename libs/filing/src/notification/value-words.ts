import type { FieldValue, FormField } from '@rightful/law';
import type { FilingLanguage } from './filing.ts';

const WORDS = {
  en: { yes: 'yes', no: 'no', unknown: 'not known', about: 'about', since: 'since', to: 'to' },
  de: { yes: 'ja', no: 'nein', unknown: 'nicht bekannt', about: 'ungefähr', since: 'seit', to: 'bis' },
} as const;

/** What a field says, as a person reads it: a line each. Moments are given in UTC, so that everybody reads the same. */
export function valueWords({ type }: FormField, value: FieldValue, language: FilingLanguage): string[] {
  const words = WORDS[language];
  const number = new Intl.NumberFormat(language);
  switch (type.kind) {
    case 'text':
      return String(value).split('\n');
    case 'choice':
      return [type.options[String(value)]?.[language] ?? String(value)];
    case 'choices':
      return (value as readonly string[]).map((one) => type.options[one]?.[language] ?? one);
    case 'yes-no':
      return [value === true ? words.yes : words.no];
    case 'moment':
      return [momentWords(String(value), language)];
    case 'amount': {
      const amount = value as { how: string; count?: number };
      if (amount.count === undefined) return [words.unknown];
      return [`${amount.how === 'approximate' ? `${words.about} ` : ''}${number.format(amount.count)}`];
    }
    case 'period': {
      const { how, at, from, to } = value as { how: string; at?: string; from?: string; to?: string };
      if (how === 'moment' && at) return [momentWords(at, language)];
      if (how === 'ongoing' && from) return [`${words.since} ${momentWords(from, language)}`];
      if (how === 'range' && from && to)
        return [`${momentWords(from, language)} ${words.to} ${momentWords(to, language)}`];
      return [words.unknown];
    }
    case 'list':
      return (value as readonly Readonly<Record<string, string>>[]).map((row) =>
        Object.entries(row)
          .map(([column, words]) => `${type.columns[column]?.[language] ?? column}: ${words}`)
          .join(', '),
      );
  }
}

export const momentWords = (instant: string, language: FilingLanguage): string =>
  `${new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de-DE', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(instant))} UTC`;
