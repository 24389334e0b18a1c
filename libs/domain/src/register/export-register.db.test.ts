import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { IncidentFilter, IncidentRow } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  addRegulator,
  openTestPortal,
  type TestPortal,
} from '@rightful/testing';
import { assessIncident, factsOfIncident } from '../assessments/index.ts';
import { fileNotification, prepareFiling } from '../filings/index.ts';
import {
  decideIncidentStep,
  keepIncidentScope,
  openIncidentByOfficer,
  proposeClosingIncident,
  reportPublicly,
  writeIncidentNote,
} from '../incidents/index.ts';
import { listIncidents } from '../officers/index.ts';
import { contextFor, type OfficerContext } from '../portal/context.ts';
import { writeToController } from '../regulators/index.ts';
import { exportRegister, type RegisterFormat } from './index.ts';

const MINUTE = 60_000;
let at: TestPortal;
let olga: OfficerContext;
let start: Date;
let all: IncidentRow[];

/** Four incidents, a minute apart: a report, one by an officer that ended, one by a processor, one by an officer. */
beforeEach(async () => {
  at = await openTestPortal();
  start = at.clock.now();
  const ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 2 });
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const otto = (await addOfficer(at, 'Otto Officer')).ctx;
  const anybody = contextFor(at.portal, { kind: 'anonymous' });
  await reportPublicly(anybody, { whatHappened: 'My name is Ada Example.', clientAddress: '192.0.2.1' });
  at.clock.pass(MINUTE);
  const ended = await opened({ noticed: '=cmd|calc', starts: [{ kind: 'device', number: 'S-A' }] });
  await keepIncidentScope(at.portal, ended);
  for (const [kind, words] of [
    ['fact', 'Two voices, "one" speaker.'],
    ['effect', 'Nobody else heard it.'],
    ['remedy', 'Frozen.'],
    ['decision', 'Not told, since nothing left.'],
  ] as const)
    await writeIncidentNote(olga, { incidentId: ended.id, kind, words });
  const end = {
    incidentId: ended.id,
    version: 1,
    words: 'Over.',
    outcome: 'no-breach',
    keepsFrozen: false,
    despite: 'What is frozen is let go.',
  } as const;
  const proposed = await proposeClosingIncident(olga, end);
  if (proposed.kind !== 'IncidentStepProposed') throw new Error(JSON.stringify(proposed));
  const yes = { decisionId: proposed.decision.id, version: 2, verdict: 'confirm', words: 'Seen.' } as const;
  expect((await decideIncidentStep(otto, yes)).kind).toBe('IncidentStepDecided');
  at.clock.pass(MINUTE);
  await opened({ processor: { name: 'Sound Ltd', messageAt: start } });
  at.clock.pass(MINUTE);
  await opened({});
  all = (await listIncidents(olga, { first: 100 })).nodes.reverse();

  async function opened(input: object): Promise<IncidentRow> {
    const result = await openIncidentByOfficer(olga, { noticed: 'Something.', starts: [], ...input });
    if (result.kind !== 'IncidentOpened') throw new Error(JSON.stringify(result));
    return result.incident;
  }
});
afterEach(() => at.close());

const after = (minutes: number) => new Date(start.getTime() + minutes * MINUTE);

describe('the register is narrowed', () => {
  test.each<[string, () => IncidentFilter, number[]]>([
    ['by nothing', () => ({}), [3, 2, 1, 0]],
    ['to what is open', () => ({ state: 'open' }), [3, 2, 0]],
    ['to what ended', () => ({ state: 'closed' }), [1]],
    ['by who noticed it', () => ({ source: 'officer' }), [3, 1]],
    ['by what it was', () => ({ outcome: 'no-breach' }), [1]],
    ['by a beginning, this instant included', () => ({ since: after(2) }), [3, 2]],
    ['by an end, this instant not included', () => ({ until: after(1) }), [0]],
    ['by all of it', () => ({ source: 'officer', state: 'open', since: after(0), until: after(9) }), [3]],
  ])('%s', async (_how, filter, places) => {
    const found: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await listIncidents(olga, { first: 1, after: cursor }, filter());
      found.push(...page.nodes.map(({ id }) => id));
      cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (cursor);
    expect(found).toEqual(places.map((place) => all[place]?.id));
  });
});

describe('the register is handed on', () => {
  const exported = async (format: RegisterFormat): Promise<string> => {
    const register = await exportRegister(olga, format);
    if (!register) throw new Error('nothing');
    expect(register.fileName).toMatch(new RegExp(`^incident-register-\\d{4}-\\d\\d-\\d\\d\\.${format}$`));
    let text = '';
    for await (const piece of register.text) text += piece;
    return text;
  };

  test('as JSON: facts, effects, remedies, decisions with their reasons, reach and timeline', async () => {
    const register = JSON.parse(await exported('json'));
    const head = await at.portal.data.audit.head();
    expect(register).toMatchObject({
      format: 'rightful-incident-register/1',
      log: { sequence: head.sequence, hash: head.hash.toString('hex') },
    });
    expect(register.incidents.map(({ caseNumber }: IncidentRow) => caseNumber)).toEqual(
      [...all].reverse().map(({ caseNumber }) => caseNumber),
    );
    expect(register.incidents[2]).toMatchObject({
      source: 'officer',
      noticed: '=cmd|calc',
      awareness: { basis: 'OFFICER_NOTICED' },
      scopes: [{ number: 1, recordingCount: 2, personCount: 1 }],
      facts: [{ by: 'Olga Officer', words: 'Two voices, "one" speaker.' }],
      effects: [{ words: 'Nobody else heard it.' }],
      remedies: [{ words: 'Frozen.' }],
      decisions: [{ words: 'Not told, since nothing left.' }],
      steps: [
        { kind: 'close', proposed: { words: 'Over.' }, decided: { by: 'Otto Officer', words: 'Seen.' } },
      ],
      outcome: 'no-breach',
    });
    expect(register.incidents[2].timeline[0]).toMatchObject({ action: 'open-incident' });
    expect(register.incidents[1].processor).toEqual({ name: 'Sound Ltd', messageAt: start.toISOString() });
  });

  test('as CSV that no spreadsheet runs', async () => {
    const text = await exported('csv');
    expect(text.startsWith('\uFEFF"case_number","source"')).toBe(true);
    expect(text).toContain('"Two voices, ""one"" speaker."'.slice(1, -1));
    expect(text).toContain(`"'=cmd|calc"`);
    expect(text.match(/\r\n/g)).toHaveLength(all.length + 1);
  });

  test.each(['csv', 'json'] as const)(
    'as %s it names no customer, nor what a reporter wrote',
    async (format) => {
      const text = await exported(format);
      expect(text).not.toContain('Ada Example');
      expect(text).not.toMatch(/(sub|rec|acc|arc|del|req)_[0-9a-hjkmnp-tv-z]{26}/);
    },
  );

  test('with what was concluded, filed and answered, and to how many letters went', async () => {
    const [first] = all;
    if (!first) throw new Error('no incident');
    const { facts } = await factsOfIncident(at.portal, first);
    const judgements = [
      { duty: 'notify-authority', verdict: 'required', reason: 'Somebody was heard.' },
    ] as const;
    await assessIncident(olga, { incidentId: first.id, facts, judgements });
    const { ctx: rita } = await addRegulator(at, 'Rita Regulator');
    const { id: filingId, version } = await prepareFiling(olga, first, rita.viewer.authorityId, 'en');
    await fileNotification(olga, { filingId, version, kind: 'preliminary' });
    await writeToController(rita, { filingId, kind: 'acknowledgement', reference: 'REF-1' });
    await writeToController(rita, { filingId, kind: 'question', words: 'How many?' });
    const told = JSON.parse(await exported('json')).incidents.at(-1);
    expect(told).toMatchObject({
      assessments: [
        {
          number: 1,
          by: 'Olga Officer',
          duties: expect.arrayContaining([
            expect.objectContaining({
              duty: 'notify-authority',
              judgement: 'required',
              reason: 'Somebody was heard.',
            }),
          ]),
        },
      ],
      filings: [
        {
          authority: 'Authority of Rita Regulator',
          state: 'filed',
          versions: [{ number: 1, kind: 'preliminary' }],
          authorityReference: 'REF-1',
          waitingQuestions: 1,
        },
      ],
      letters: { byState: {}, exceptions: {}, exception: null, orderedAt: null, publicNotices: 0 },
      receivers: {},
    });
    const csv = await exported('csv');
    for (const words of ['notify-authority required (Somebody was heard.)', 'as REF-1', 'Authority of Rita'])
      expect(csv).toContain(words);
  });

  test('and that is on record before its first byte; nobody gets it without a fresh proof', async () => {
    const before = (await at.portal.data.audit.head()).sequence;
    await exportRegister(olga, 'csv');
    const [entry, ...more] = await at.portal.data.audit.after(before, 9);
    expect(entry).toMatchObject({ action: 'export-register', facts: { format: 'csv' } });
    expect(more).toEqual([]);
    at.clock.pass(6 * 60_000);
    expect(await exportRegister(olga, 'csv')).toBeNull();
  });
});
