import { describe, expect, test } from '@jest/globals';
import type { Facts, Rule, Viewer } from '../index.ts';
import {
  anonymous,
  anyone,
  customer,
  decide,
  idFromBytes,
  machine,
  mayEverAllow,
  officer,
  officerInReview,
  owner,
  proven,
  regulator,
  sentenceOf,
  signedIn,
} from '../index.ts';

const now = new Date('2018-12-20T12:00:00.000Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const bytes = (value: number) => Buffer.alloc(16, value);
const session = (value: number, provedAt = minutesAgo(60)) => ({
  accountId: idFromBytes('account', bytes(value)),
  sessionId: idFromBytes('session', bytes(value)),
  proof: { provedAt, method: 'password' as const },
});
const a: Viewer = { kind: 'customer', subjectId: idFromBytes('subject', bytes(1)), ...session(1) };
const b: Viewer = { kind: 'customer', subjectId: idFromBytes('subject', bytes(2)), ...session(2) };
const anOfficer: Viewer = { kind: 'officer', ...session(3) };
const otherOfficer: Viewer = { kind: 'officer', ...session(4) };
const aRegulator: Viewer = {
  kind: 'regulator',
  authorityId: idFromBytes('authority', bytes(5)),
  ...session(5),
};
const aMachine: Viewer = { kind: 'machine', machineId: idFromBytes('machine', bytes(6)) };
const aJob: Viewer = { kind: 'system', task: 'build-archive' };
const everybody = { anonymous, a, b, anOfficer, otherOfficer, aRegulator, aMachine, aJob };
type Name = keyof typeof everybody;

const ofA: Facts = { subjectId: a.subjectId };
const inReview = (minutesLeft: number): Facts => ({
  subjectId: a.subjectId,
  review: { accountId: anOfficer.accountId, closesAt: minutesAgo(-minutesLeft) },
});

/** Each row: a rule list, what is known of the thing, and exactly who gets through. */
const cases: [name: string, rules: Rule[], facts: Facts, allowed: Name[]][] = [
  ['no rule at all', [], ofA, []],
  ['anyone', [anyone('greets')], {}, Object.keys(everybody) as Name[]],
  ['signed in', [signedIn], {}, ['a', 'b', 'anOfficer', 'otherOfficer', 'aRegulator']],
  ['customer', [customer], {}, ['a', 'b']],
  ['officer', [officer], ofA, ['anOfficer', 'otherOfficer']],
  ['regulator', [regulator], ofA, ['aRegulator']],
  ['machine', [machine], ofA, ['aMachine']],
  ['owner of what is theirs', [owner], ofA, ['a']],
  ['owner of what nobody owns', [owner], { subjectId: null }, []],
  ['owner of what names no owner', [owner], {}, []],
  ['officer in an open review', [officerInReview], inReview(10), ['anOfficer']],
  ['officer in a review that just closed', [officerInReview], inReview(0), []],
  ['officer without a review', [officerInReview], ofA, []],
  ['owner or officer in review', [owner, officerInReview], inReview(10), ['a', 'anOfficer']],
  ['owner, proven too long ago', [owner, proven(5)], ofA, []],
  ['a demand alone opens nothing', [proven(600)], ofA, []],
  ['the order of a demand changes nothing', [proven(5), owner], ofA, []],
];

describe('a list of rules lets through exactly whom it names', () => {
  test.each(cases)('%s', (_name, rules, facts, allowed) => {
    const through = Object.entries(everybody).filter(([, v]) => decide(rules, v, facts, now) === 'allow');
    expect(through.map(([name]) => name).sort()).toEqual([...allowed].sort());
  });

  test.each(cases)('%s: whoever gets through was among the kinds that ever may', (_name, rules, facts) => {
    for (const viewer of Object.values(everybody)) {
      if (decide(rules, viewer, facts, now) === 'allow') expect(mayEverAllow(rules, viewer.kind)).toBe(true);
      if (!mayEverAllow(rules, viewer.kind)) expect(decide(rules, viewer, facts, now)).toBe('deny');
    }
  });
});

describe('a step-up counts', () => {
  const provedBefore = (minutes: number): Viewer => ({
    ...a,
    proof: { provedAt: minutesAgo(minutes), method: 'password+totp' },
  });
  test.each([
    [0, 'allow'],
    [4.99, 'allow'],
    [5, 'deny'],
    [60, 'deny'],
    [-1, 'deny'],
  ])('%d minutes after the proof: %s', (minutes, answer) => {
    expect(decide([owner, proven(5)], provedBefore(minutes), ofA, now)).toBe(answer);
  });
  test('never for somebody else, however fresh', () => {
    const fresh: Viewer = { ...b, proof: { provedAt: now, method: 'password' } };
    expect(decide([owner, proven(5)], fresh, ofA, now)).toBe('deny');
  });
});

describe('rules read as sentences', () => {
  test.each([
    [[owner, officerInReview], 'owner or officer in an open review'],
    [[proven(5), owner], 'owner, proven within 5 minutes'],
    [[anyone('a greeting')], 'anyone (a greeting)'],
    [[], 'nobody'],
  ])('%#', (rules, sentence) => expect(sentenceOf(rules)).toBe(sentence));
  test('an open door without a reason is refused', () => expect(() => anyone(' ')).toThrow('needs a reason'));
});
