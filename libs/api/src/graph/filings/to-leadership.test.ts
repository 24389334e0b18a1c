import { expect, test } from '@jest/globals';
import { leadAuthority } from '@rightful/law';
import { toLeadership } from './to-leadership.ts';

test('who leads is said in the language that was asked for, the law as it is cited there', () => {
  const found = leadAuthority({
    establishments: ['DE-BY', 'FR'],
    mainEstablishment: 'DE-BY',
    people: ['GB'],
  });
  const { leadName, concernedNames, apartNames, reasons } = toLeadership(found, 'de');
  expect([leadName, concernedNames, apartNames]).toEqual([
    'Bayerisches Landesamt für Datenschutzaufsicht',
    ['Commission nationale de l’informatique et des libertés'],
    ['Information Commissioner’s Office'],
  ]);
  expect(reasons.map(({ citation }) => citation)).toEqual([
    'DSGVO Art. 4 Nr. 23 Buchst. a',
    'DSGVO Art. 4 Nr. 16 Buchst. a',
    'DSGVO Art. 56 Abs. 1, Art. 56 Abs. 6',
    'BDSG § 19 Abs. 1',
    'DSGVO Art. 4 Nr. 22',
    'DSGVO Art. 60 Abs. 1, Art. 60 Abs. 3',
    'DSGVO Art. 55, Art. 56, Art. 60',
  ]);
  expect(reasons[0]?.text).toMatch(/mehreren Mitgliedstaaten/);
  expect(toLeadership(found, 'en').reasons[3]).toMatchObject({
    citation: 'BDSG § 19(1)',
    evidence: 'secondary',
  });
});
