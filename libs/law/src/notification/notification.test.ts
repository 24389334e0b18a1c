import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { anyContent } from '../testing/any-content.ts';
import { checkContent } from './check-content.ts';
import type { NotificationContent } from './content.ts';
import { applyDelta, compare, deltaOf } from './delta.ts';
import { FORM, fieldOf } from './form.ts';
import { FORM_GROUPS } from './form-field.ts';
import { formSchema } from './form-schema.ts';
import { missingIn } from './missing-in.ts';
import { personalDataIn } from './personal-data.ts';

const isBySchema = new Ajv2020({ strict: true, formats: { 'date-time': true } }).compile(formSchema());

describe('the form', () => {
  test('has thirteen groups, none empty, and no id twice', () => {
    expect(FORM_GROUPS).toHaveLength(13);
    expect(new Set(FORM.map(({ group }) => group))).toEqual(new Set(FORM_GROUPS));
    expect(new Set(FORM.map(({ id }) => id)).size).toBe(FORM.length);
    const places = FORM.map(({ group }) => FORM_GROUPS.indexOf(group));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  test('asks for everything that Art. 33(3) asks for, from the first filing on', () => {
    for (const place of ['33(3)(a)', '33(3)(b)', '33(3)(c)', '33(3)(d)'] as const) {
      const fields = FORM.filter(({ askedBy }) => askedBy === place);
      expect([place, fields.some(({ wanted }) => wanted === 'always')]).toEqual([place, true]);
    }
  });

  test('every word of it stands in both languages, and what a field depends on is there', () => {
    for (const { id, label, help, type, onlyWhen } of FORM) {
      const options =
        'options' in type
          ? Object.values(type.options)
          : 'columns' in type
            ? Object.values(type.columns)
            : [];
      for (const words of [label, ...(help ? [help] : []), ...options])
        expect([id, Boolean(words.en && words.de)]).toEqual([id, true]);
      if (!onlyWhen) continue;
      const depends = fieldOf(onlyWhen.field);
      const may = depends && 'options' in depends.type ? Object.keys(depends.type.options) : [];
      expect([id, onlyWhen.says.every((one) => may.includes(one))]).toEqual([id, true]);
    }
  });
});

describe('what a filing says', () => {
  test('the published schema is the form, and takes what our own check takes', () => {
    const published = readFileSync(
      new URL('../../schemas/breach-notification.schema.json', import.meta.url),
      'utf8',
    );
    expect(JSON.parse(published)).toEqual(formSchema());
    fc.assert(
      fc.property(anyContent(), (content) => {
        expect([checkContent(content), isBySchema(content)]).toEqual([[], true]);
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, NotificationContent, RegExp]>([
    ['colour', { colour: 'red' }, /no field of the form/],
    ['narrative', { narrative: ' ' }, /wants words/],
    ['reporter', { reporter: 'Two\nlines' }, /one line/],
    ['narrative', { narrative: 'x'.repeat(8_001) }, /at most 8000/],
    ['cause', { cause: 'fate' }, /may be internal-error/],
    ['aspects', { aspects: ['integrity', 'integrity'] }, /each once/],
    ['isCrossBorder', { isCrossBorder: 'yes' }, /true or false/],
    ['peopleCount', { peopleCount: { how: 'exact', count: -1 } }, /"unknown"/],
    ['awareAt', { awareAt: '2026-11-23 09:00' }, /with its zone/],
    [
      'occurred',
      { occurred: { how: 'range', from: '2026-02-02T00:00:00Z', to: '2026-02-01T00:00:00Z' } },
      /"ongoing"/,
    ],
    ['attachments', { attachments: [{ colour: 'red' }] }, /rows with name, sha256/],
  ])('%s is told what may stand there', (field, content, message) => {
    const [problem] = checkContent(content);
    expect(problem).toEqual({ field, message: expect.stringMatching(message) });
  });
});

describe('what is missing', () => {
  test('is named for each kind; a preliminary filing wants what the law names first', () => {
    const first = missingIn({}, 'preliminary').map(({ id }) => id);
    for (const id of [
      'narrative',
      'contact',
      'consequences',
      'measuresTaken',
      'peopleCount',
      'recordCount',
      'awareAt',
    ])
      expect(first).toContain(id);
    const complete = missingIn({}, 'complete').map(({ id }) => id);
    expect(complete).toEqual(expect.arrayContaining(first));
    expect(complete.length).toBeGreaterThan(first.length);
    expect(missingIn({}, 'withdrawal').map(({ id }) => id)).toEqual(['withdrawalReasons']);
  });

  test('follows what was said', () => {
    const ids = (content: NotificationContent) => missingIn(content, 'complete').map(({ id }) => id);
    expect(ids({ told: 'no' })).toContain('notToldGround');
    expect(ids({ told: 'no' })).not.toContain('toldText');
    expect(ids({ told: 'yes' })).toEqual(expect.arrayContaining(['toldOn', 'toldCount', 'toldText']));
    expect(ids({})).not.toContain('toldOn');
  });

  test('reasons are asked for only after the period of the law', () => {
    const isAsked = (isLate: boolean) =>
      missingIn({}, 'preliminary', { isLate }).some(({ id }) => id === 'lateReasons');
    expect([isAsked(true), isAsked(false)]).toEqual([true, false]);
  });

  test('is nothing once everything is said', () => {
    const everything: NotificationContent = Object.assign({}, ...fc.sample(anyContent(), 200));
    expect(missingIn(everything, 'complete', { isLate: true })).toEqual([]);
  });
});

describe('base and deltas', () => {
  test('what differs, filed upon the one, gives the other', () => {
    fc.assert(
      fc.property(anyContent(), anyContent(), (one, other) => {
        expect(applyDelta(one, deltaOf(one, other))).toEqual(other);
        expect(compare(one, one)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('tells added, changed and taken away apart, in the order of the form', () => {
    const before = { narrative: 'A', cause: 'unknown', peopleCount: { how: 'unknown' } } as const;
    const after = { narrative: 'B', peopleCount: { how: 'exact', count: 1 }, severity: 'high' } as const;
    expect(compare(before, after).map(({ field, how }) => [field, how])).toEqual([
      ['narrative', 'changed'],
      ['cause', 'removed'],
      ['peopleCount', 'changed'],
      ['severity', 'added'],
    ]);
  });
});

describe('no personal data of those whose data they are', () => {
  const known = ['Ada Example', 'EX1-0001', 'Jürgen Müller'];
  test.each<[string, string, string]>([
    ['a name', 'We sent it to ada  EXAMPLE.', 'known-name'],
    ['a name with its letters otherwise', 'It was Jurgen Muller.', 'known-name'],
    ['a serial number', 'The speaker ex1-0001.', 'known-name'],
    ['a mail address', 'Write to somebody@out.example', 'mail-address'],
    ['one of our ids', 'Request req_01m7n96rmgf2g9ahzcxdz220ht', 'our-id'],
    ['a telephone number', 'Call +49 (0)30 1234-5678.', 'telephone'],
    ['a bank account', 'Paid to DE89 3704 0044 0532 0130 00', 'bank-account'],
  ])('%s is found', (_, narrative, what) => {
    expect(personalDataIn({ narrative }, known)).toContainEqual({ field: 'narrative', what });
  });

  test.each([
    'Sommerfeld’s recordings went out',
    "It was 'Sommerfeld' who called",
    'Frau Sommerfeld-Berger',
    'Familie Sommerfelds',
    'A. SOMMERFELD',
    'Mia Som\u00admerfeld',
    'first;last\nMia;Berg',
    'Berg, Mia',
    '{"name":"Jens M\\u00fcller"}',
    'Jens Mueller called',
    'Herr Muller',
    '王小明打电话',
    'number 4710.',
  ])('%s names somebody', (narrative) => {
    const people = ['Ada Sommerfeld', 'Sommerfeld', 'Mia Berg', 'Jens Müller', 'Müller', '王小明', '4710'];
    expect(personalDataIn({ narrative }, people)).toEqual([{ field: 'narrative', what: 'known-name' }]);
  });

  test.each([
    'Am 05.11.2026 09:15 Uhr bemerkte ein Kunde den Fehler.',
    'On 05/11/2026 10:30, and from 05.11.2026-07.11.2026.',
    'On 2026-11-05 09:15:00 (14 recordings).',
    'Batch RF24 0001 0002 and FW21 0345 2026, digest DE12AB34CD56EF7890AB12.',
    'Ask privacy@example.org or +49 30 1234710.',
    'The summer field lay fallow; mountains and bergs.',
  ])('%s leads to nobody', (narrative) => {
    const ours = ['privacy@example.org', '+49 30 1234710'];
    expect(personalDataIn({ narrative }, ['Sommerfeld', 'Berg', '4710'], ours)).toEqual([]);
  });

  test('a name of one word counts as a word with its capital, and not where the controller names its own people', () => {
    const said = (words: string) => personalDataIn({ narrative: words }, ['Lang', 'Müller']).length;
    expect(
      ['Herr Lang rief an.', 'Muller, J.', 'An MÜLLER.', 'Es dauerte lang.', 'Langsam.'].map(said),
    ).toEqual([1, 1, 1, 0, 0]);
    expect(personalDataIn({ contact: 'Olga Lang' }, ['Lang'])).toEqual([]);
  });

  test('also in a list; what leads to nobody is let be', () => {
    expect(
      personalDataIn({ authorities: [{ authority: 'Ada Example', reference: 'x' }] }, known),
    ).toHaveLength(1);
    const harmless: NotificationContent = {
      narrative:
        'On 14 May 2018 1,700 recordings (2.3 GB) went out at 10:00:00. The number R2026-QENG-4SNE is ours.',
      awareAt: '2026-11-23T09:00:00.000Z',
      attachments: [{ name: 'letter.pdf', sha256: '0'.repeat(64) }],
      contact: 'Olga Officer, privacy@example.org, +49 30 1234567',
    };
    expect(personalDataIn(harmless, known)).toEqual([]);
    expect(personalDataIn({ contact: 'Ada Example' }, known)).toEqual([
      { field: 'contact', what: 'known-name' },
    ]);
  });
});
