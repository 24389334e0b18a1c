import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { breachClock } from './breach-clock.ts';
import { breachNoticeDueAt } from './breach-notice-due-at.ts';
import type { RegimeId } from './regime.ts';
import { regimes } from './regimes/index.ts';

const bavaria = { regime: 'gdpr', timeZone: 'Europe/Berlin', where: 'DE-BY' } as const;
const at = (awareAt: string, asOf = awareAt) =>
  breachClock({ ...bavaria, awareAt: new Date(awareAt), asOf: new Date(asOf) });

describe('the published example of hours over Christmas', () => {
  // mkm.legal: known on 22 December 2020 at 12:17, counted from 13:00, over on the 25th at 13:00.
  test.each(['2020-12-22T11:00:00Z', '2020-12-22T11:17:00Z', '2020-12-22T11:59:00Z'])(
    'known at %s',
    (awareAt) => {
      expect(at(awareAt).outer?.at).toEqual(new Date('2020-12-25T12:00:00Z'));
      expect(at(awareAt).dueAt).toEqual(new Date(Date.parse(awareAt) + 72 * 3_600_000));
    },
  );

  test('what the disputed readings would give is shown', () => {
    const [workingDay, twoDays] = at('2020-12-22T11:17:00Z').disputed;
    // The 25th and the 26th are holidays, the 27th is a Sunday.
    expect(workingDay?.at).toEqual(new Date('2020-12-28T22:59:59.999Z'));
    // The 23rd and the 24th lie within it.
    expect(twoDays?.at).toEqual(new Date('2020-12-25T12:00:00Z'));
  });

  test('a weekend that leaves one working day only', () => {
    // Friday at noon: Monday lies within the period in part only.
    const [, twoDays] = at('2026-11-20T11:00:00Z').disputed;
    expect(twoDays?.at).toEqual(new Date('2026-11-24T22:59:59.999Z'));
  });
});

test('nothing shown is earlier than what is relied on, and every step names its place', () => {
  const moments = fc.date({ min: new Date('2018-06-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.constantFrom<RegimeId>('gdpr', 'uk-gdpr', 'lgpd'), (awareAt, regime) => {
      const question = { ...bavaria, regime, awareAt };
      if (awareAt < new Date('2024-06-01') && regime !== 'gdpr') return;
      const clock = breachClock({ ...question, asOf: awareAt });
      expect(clock.dueAt).toEqual(breachNoticeDueAt(question));
      for (const step of [clock.rule, clock.outer, ...clock.disputed]) {
        if (!step) continue;
        expect(step.at.getTime()).toBeGreaterThanOrEqual(clock.dueAt?.getTime() ?? 0);
        expect(step.text.en && step.text.de && step.citation.text).toBeTruthy();
      }
    }),
  );
});

test('says how late it is, and nothing while it is not', () => {
  expect(at('2026-11-20T11:00:00Z', '2026-11-23T11:00:00Z').lateByMs).toBeNull();
  expect(at('2026-11-20T11:00:00Z', '2026-11-23T11:00:01Z').lateByMs).toBe(1_000);
});

test('a law without a length says so, and Union readings stand under Union law alone', () => {
  const question = {
    ...bavaria,
    awareAt: new Date('2026-11-20T11:00:00Z'),
    asOf: new Date('2026-11-20T11:00:00Z'),
  };
  for (const regime of Object.keys(regimes) as RegimeId[]) {
    const clock = breachClock({ ...question, regime });
    if (regime !== 'gdpr') expect([clock.outer, clock.disputed]).toEqual([null, []]);
  }
  expect(breachClock({ ...question, regime: 'ch-dsg' })).toMatchObject({
    dueAt: null,
    rule: null,
    lateByMs: null,
  });
});
