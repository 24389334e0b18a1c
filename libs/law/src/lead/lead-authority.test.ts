import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AUTHORITIES } from '../authorities/index.ts';
import { isInEea } from './eea-states.ts';
import { leadAuthority } from './lead-authority.ts';
import type { LeadQuestion } from './lead-question.ts';

const ask = (question: Partial<LeadQuestion>) => {
  const { lead, concerned, apart, notify, reasons, ...rest } = leadAuthority({
    establishments: [],
    mainEstablishment: null,
    people: [],
    ...question,
  });
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  return {
    ...rest,
    lead: lead?.id ?? null,
    concerned: ids(concerned),
    apart: ids(apart),
    notify: ids(notify),
    cited: reasons.map(({ citation }) => citation.text).join('; '),
  };
};

/** EDPB Guidelines 8/2022, version 2.0, paragraphs 5 and 6: the two kinds of cross-border processing, with France and Romania. */
describe('the examples of the guidelines', () => {
  test('establishments in France and Romania: cross-border; the one with the main establishment leads', () => {
    expect(
      ask({ establishments: ['FR', 'RO'], mainEstablishment: 'FR', people: ['FR', 'RO'] }),
    ).toMatchObject({
      kind: 'lead',
      lead: 'fr',
      concerned: ['ro'],
      notify: ['fr'],
      cited: expect.stringContaining('Art. 4(23)(a)'),
    });
  });

  test('an establishment in France alone, and people substantially affected in France and Romania: cross-border', () => {
    expect(ask({ establishments: ['FR'], people: ['FR', 'RO'] })).toMatchObject({
      kind: 'lead',
      lead: 'fr',
      concerned: ['ro'],
      notify: ['fr'],
      cited: expect.stringMatching(/Art\. 4\(23\)\(b\).*Art\. 56\(1\).*Art\. 4\(22\).*Art\. 60\(1\)/),
    });
  });

  // EDPB, How to notify a data breach to your DPA; Guidelines 9/2022, paragraph 73.
  test('no establishment in the Union: every authority where affected people live', () => {
    expect(
      ask({ establishments: ['US'], mainEstablishment: 'US', people: ['FR', 'IE', 'NO'] }),
    ).toMatchObject({
      kind: 'each-its-own',
      lead: null,
      concerned: ['fr', 'ie', 'no'],
      notify: ['fr', 'ie', 'no'],
      openPlaces: ['US'],
      cited: expect.stringContaining('Guidelines 9/2022, para. 73'),
    });
  });
});

test('one state alone: its own authority, nobody leads', () => {
  expect(ask({ establishments: ['IT'], people: ['IT'] })).toMatchObject({
    kind: 'one-state',
    lead: 'it',
    concerned: [],
    cited: 'GDPR Art. 4(23), Art. 55(1)',
  });
});

describe('Germany', () => {
  test('the Land of the main establishment leads; that of another establishment is concerned', () => {
    expect(
      ask({ establishments: ['DE-BY', 'DE-BE', 'FR'], mainEstablishment: 'DE-BY', people: ['DE', 'AT'] }),
    ).toMatchObject({
      kind: 'lead',
      lead: 'de-by',
      concerned: ['de-be', 'fr', 'at'],
      openPlaces: [],
      cited: expect.stringMatching(/BDSG § 19\(1\); BDSG § 40\(2\)/),
    });
  });

  test('several Länder and nothing abroad: no border is crossed, the Land of the main establishment is competent', () => {
    expect(
      ask({ establishments: ['DE-HH', 'DE-NW'], mainEstablishment: 'DE-NW', people: ['DE-BE', 'DE-NW'] }),
    ).toMatchObject({
      kind: 'one-state',
      lead: 'de-nw',
      concerned: [],
      cited: expect.stringContaining('§ 40(2)'),
    });
    expect(ask({ establishments: ['DE-HH', 'DE-NW'], people: ['DE'] })).toMatchObject({
      kind: 'not-known',
      lead: null,
    });
  });

  test('people in Germany, led from abroad: which Land is left open, and said', () => {
    expect(ask({ establishments: ['FR'], people: ['DE'] })).toMatchObject({ lead: 'fr', openPlaces: ['DE'] });
    expect(ask({ establishments: ['DE'], people: ['DE', 'FR'] })).toMatchObject({
      kind: 'not-known',
      lead: null,
      openPlaces: ['DE'],
    });
  });
});

test('which establishment is the main one is asked, never guessed; one outside the Union is none', () => {
  for (const mainEstablishment of [null, 'US'])
    expect(ask({ establishments: ['ES', 'PT', 'US'], mainEstablishment, people: ['ES'] })).toMatchObject({
      kind: 'not-known',
      lead: null,
      concerned: ['es', 'pt'],
      notify: [],
    });
  expect(ask({ establishments: ['ES', 'US'], mainEstablishment: 'US', people: ['PT'] })).toMatchObject({
    kind: 'lead',
    lead: 'es',
    cited: expect.stringMatching(/^GDPR Art\. 4\(16\)\(a\); /),
  });
});

test('the United Kingdom and others stand alone, beside whoever leads', () => {
  expect(
    ask({ establishments: ['IE', 'GB'], mainEstablishment: 'IE', people: ['GB', 'FR', 'CH'] }),
  ).toMatchObject({
    kind: 'lead',
    lead: 'ie',
    concerned: ['fr'],
    apart: ['gb', 'ch'],
    notify: ['ie', 'gb', 'ch'],
  });
  expect(ask({ establishments: ['GB'], people: ['GB'] })).toMatchObject({ kind: 'outside', notify: ['gb'] });
});

test.each([
  [{ establishments: ['Bayern'] }, 'is no place'],
  [{ people: ['de'] }, 'is no place'],
  [{ establishments: ['FR'], mainEstablishment: 'DE-BY' }, 'none of the establishments FR'],
])('a question that cannot be: %j', (question, message) => {
  expect(() => ask(question)).toThrow(new RegExp(message));
});

test('of any question: nobody both leads and is concerned, everybody told is known, and each answer has its reason', () => {
  const place = fc.constantFrom(...AUTHORITIES.map((one) => one.place), 'US', 'JP');
  fc.assert(
    fc.property(fc.array(place), fc.array(place), fc.nat(), (establishments, people, index) => {
      const mainEstablishment = establishments[index % (establishments.length + 1)] ?? null;
      const { kind, lead, concerned, apart, notify, reasons } = leadAuthority({
        establishments,
        mainEstablishment,
        people,
      });
      expect(concerned.map(({ id }) => id)).not.toContain(lead?.id);
      expect([...concerned, ...(lead ? [lead] : [])].every((one) => isInEea(one.place))).toBe(true);
      expect(apart.some((one) => isInEea(one.place))).toBe(false);
      expect(lead !== null).toBe(kind === 'lead' || kind === 'one-state');
      expect(new Set(notify).size).toBe(notify.length);
      expect(reasons.length > 0 || kind === 'outside').toBe(true);
      if (lead) expect(establishments.some((seat) => seat.startsWith(lead.country))).toBe(true);
    }),
  );
});
