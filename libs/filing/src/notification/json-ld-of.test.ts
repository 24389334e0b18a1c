import { expect, test } from '@jest/globals';
import { FILING_KINDS } from '@rightful/law';
import { anyContent } from '@rightful/law/testing';
import fc from 'fast-check';
import jsonld from 'jsonld';
import type { Filing } from './filing.ts';
import { jsonLdOf } from './json-ld-of.ts';

const GDPR = 'https://w3id.org/dpv/legal/eu/gdpr#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
/** As the vocabulary names them: its module "data_breach", version 2.0. */
const TERMS =
  `AvailabilityBreach ConfidentialityBreach CrossBorderDataBreach DBIAIndicatesHighRisk DBIAIndicatesLowRisk
  DBIAIndicatesNoRisk DPABreachInitialNotice DPAPhasedBreachNotice DataBreach DataBreachConcludingReport DataBreachOngoingReport
  DataBreachPreliminaryReport DataBreachReport IntegrityBreach`.split(/\s+/);

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}
/** As triples, by a library that knows nothing of ours; it is given nothing to fetch with. */
const triplesOf = async (filing: Filing): Promise<Quad[]> => {
  const documentLoader = () => Promise.reject(new Error('nothing is fetched'));
  return (await jsonld.toRDF(jsonLdOf(filing) as never, { documentLoader } as never)) as unknown as Quad[];
};
const filing = (besides: Partial<Filing>): Filing => ({
  caseNumber: 'R2026-QENG-4SNE',
  authority: 'An authority',
  kind: 'preliminary',
  number: 1,
  filedAt: new Date('2026-11-23T09:00:00Z'),
  content: {},
  before: null,
  checkpoint: { sequence: 1, hash: '00' },
  ...besides,
});

test('says what was touched, what the risk is, and which notice it is', async () => {
  const content = {
    aspects: ['confidentiality', 'integrity'],
    outcome: 'high',
    isCrossBorder: true,
  } as const;
  const triples = await triplesOf(filing({ content, number: 2, kind: 'follow-up' }));
  const types = triples.filter(({ predicate }) => predicate.value === TYPE).map(({ object }) => object.value);
  expect(types.sort()).toEqual(
    [
      'ConfidentialityBreach',
      'CrossBorderDataBreach',
      'DPAPhasedBreachNotice',
      'DataBreach',
      'DataBreachOngoingReport',
      'IntegrityBreach',
    ].map((term) => GDPR + term),
  );
  expect(triples.map(({ object }) => object.value)).toContain(`${GDPR}DBIAIndicatesHighRisk`);
  const replaced = triples.find(({ predicate }) => predicate.value === 'http://purl.org/dc/terms/replaces');
  expect(replaced?.object.value).toBe('urn:rightful:filing:R2026-QENG-4SNE:1');
});

test('any filing is read without fetching anything, in terms that the vocabulary has', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyContent(),
      fc.constantFrom(...FILING_KINDS),
      fc.integer({ min: 1, max: 9 }),
      async (content, kind, number) => {
        const triples = await triplesOf(filing({ content, kind, number }));
        const terms = triples.flatMap(({ object }) =>
          object.value.startsWith(GDPR) ? [object.value.slice(GDPR.length)] : [],
        );
        expect(terms.filter((term) => !TERMS.includes(term))).toEqual([]);
        expect(terms).toContain(number === 1 ? 'DPABreachInitialNotice' : 'DPAPhasedBreachNotice');
        expect(triples.every(({ predicate }) => /^http/.test(predicate.value))).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
