import { describe, expect, test } from '@jest/globals';
import { EEA_STATES } from '../lead/eea-states.ts';
import { authorityOf } from './authority-of.ts';
import { AUTHORITIES } from './directory.ts';
import { AUTHORITY_SOURCES } from './sources.ts';

const LAENDER = 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' ').map((land) => `DE-${land}`);
const STATES_AND_LAENDER = [...EEA_STATES.filter((state) => state !== 'DE'), ...LAENDER];

describe('the directory of authorities', () => {
  test.each(STATES_AND_LAENDER)('%s has one of its own for companies', (place) => {
    expect(authorityOf(place)?.place).toBe(place);
  });

  test('Germany as a whole has none for companies, but one for the federation; Bavaria one more for public bodies', () => {
    expect(authorityOf('DE')).toBeNull();
    const publicOnes = AUTHORITIES.filter(({ supervises }) => supervises === 'public-bodies');
    expect(publicOnes.map(({ id, place }) => [id, place])).toEqual([
      ['de-by-public', 'DE-BY'],
      ['de-federal', 'DE'],
    ]);
  });

  test('other laws keep theirs; a part of a country without its own falls back to the country', () => {
    expect(['GB', 'CH', 'BR', 'US-CA'].map((place) => authorityOf(place)?.country)).toEqual([
      'GB',
      'CH',
      'BR',
      'US',
    ]);
    expect(authorityOf('GB-SCT')?.id).toBe('gb');
    expect(authorityOf('US')).toBeNull();
  });

  test('ids, and names within a country, are unique', () => {
    expect(new Set(AUTHORITIES.map(({ id }) => id)).size).toBe(AUTHORITIES.length);
    expect(new Set(AUTHORITIES.map(({ country, name }) => `${country} ${name}`)).size).toBe(
      AUTHORITIES.length,
    );
  });

  test.each(AUTHORITIES.map((one) => [one.id, one] as const))(
    '%s says where it is known from, when that was looked up, and nothing malformed',
    (_, { sources, lookedUpOn, website, breachForm, languages, country, place }) => {
      expect(sources.filter((source) => !(source in AUTHORITY_SOURCES))).toEqual([]);
      expect(sources.length).toBeGreaterThan(0);
      expect(lookedUpOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(website).toMatch(/^[a-z0-9.-]+\.[a-z]{2,}(\/\S*)?$/);
      expect(languages.filter((language) => !/^[a-z]{2}$/.test(language))).toEqual([]);
      expect(place.startsWith(country)).toBe(true);
      // A form is known from a page that was read, or from texts that link it.
      const isSourced = sources.some((source) => source === 'form' || source === 'form-named');
      expect([breachForm !== null, breachForm === null || breachForm.startsWith('https://')]).toEqual([
        isSourced,
        true,
      ]);
    },
  );
});
