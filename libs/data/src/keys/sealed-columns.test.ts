import { expect, test } from '@jest/globals';
import { entities } from '../entities/index.ts';
import { sealedColumns } from './sealed-columns.ts';

/** Sealed by the key service, or under a key of their row, which belongs to no subject; and the kept keys themselves, which are sealed anew. */
const OTHERS = [
  'Account',
  'Incident',
  'AuthorityMessage',
  'Filing',
  'FilingVersion',
  'FilingAttachment',
  'IncidentAssessment',
  'BreachLetterText',
  'IncidentDecision',
  'IncidentNote',
  'Intake',
  'IntakeEvidence',
  'QuarantinedFile',
  'KeptKeys',
];
/** The same, in a row that may hold a subject's words as well. */
const OTHER_COLUMNS = ['Report.deletionWordsSealed', 'Report.proofNameSealed'];

const all = entities('mariadb').map(({ options }) => options);

test('whatever is sealed under a subject’s key is named, so that it outlives a change of the key', () => {
  const found = all
    .filter(({ name }) => !OTHERS.includes(name))
    .flatMap(({ name, columns }) =>
      Object.keys(columns)
        .filter((column) => /sealed$|^blobId$/i.test(column))
        .map((column) => `${name}.${column}`),
    );
  const named = Object.entries(sealedColumns).flatMap(([name, { columns }]) =>
    Object.keys(columns).map((column) => `${name}.${column}`),
  );
  expect([...named.filter((one) => one !== 'Request.clock'), ...OTHER_COLUMNS].sort()).toEqual(found.sort());
});

test('every table that says which version sealed something is named', () => {
  const found = all.filter(
    ({ name, columns }) =>
      !['Subject', ...OTHERS].includes(name) &&
      Object.keys(columns).some((column) => /keyVersion$/i.test(column)),
  );
  expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(sealedColumns).sort());
  for (const { name, columns } of found) {
    const {
      ownerIn = 'subjectId',
      versionIn,
      columns: sealed,
    } = sealedColumns[name] ?? { versionIn: null, columns: {} };
    for (const column of [ownerIn, ...Object.keys(sealed), ...(versionIn ? [versionIn] : [])])
      expect([name, column, column in columns]).toEqual([name, column, true]);
  }
});
