import { expect, test } from '@jest/globals';
import { entities } from './entities/index.ts';

/** Texts of more than 40 characters that lie open in rows of a person, and why. Words that somebody wrote are sealed instead. */
const OPEN: Readonly<Record<string, string>> = {
  'Account.email': 'who signs in is found by it',
  'Account.displayName': 'a name, shown on lists',
  'Account.passwordHash': 'a digest',
  'ArchiveEntry.name': 'made by the portal from the time and the device',
  'DeviceOwnership.room': 'a name that the device sends, written into each list of devices',
  'Recording.mediaType': 'a code',
  'Recording.room': 'as of the device',
  'Redaction.mediaType': 'a code',
};

test('no words about a person lie open in a row: a new column of text is sealed, or says here why not', () => {
  const found = entities('sqlite')
    .map(({ options }) => options)
    .filter(
      ({ columns, foreignKeys = [] }) =>
        'subjectId' in columns || foreignKeys.some(({ target }) => target === 'Subject'),
    )
    .flatMap(({ name, columns }) =>
      Object.entries(columns).flatMap(([column, one]) =>
        one?.type === 'varchar' && Number(one.length) > 40 ? [`${name}.${column}`] : [],
      ),
    );
  expect(found.sort()).toEqual(Object.keys(OPEN).sort());
});
