import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { locales } from '@/i18n/locale.ts';
import { actionsOfIncidents } from './test-support/actions-of-incidents.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../../../${path}`, import.meta.url));
const actions = actionsOfIncidents(at('libs'));

test('what is put on record of an incident is written out where it is recorded', () => {
  expect(actions.get('?')).toBeUndefined();
  // As text, as one of a choice, as one of a table, in a variable.
  expect([...actions.keys()]).toEqual(
    expect.arrayContaining([
      'open-incident',
      'fail-letter',
      'file-follow-up',
      'stop-building',
      'lift-freeze',
    ]),
  );
});

describe.each(locales)('the timeline of an incident in %s', (locale) => {
  const words = JSON.parse(readFileSync(at(`apps/web/messages/${locale}/incidentRoom.json`), 'utf8'));

  test.each([...actions])('says what %s is (%s)', (action) => {
    expect(words.timeline.action[action]).toEqual(expect.any(String));
  });
});
