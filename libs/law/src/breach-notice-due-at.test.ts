import { expect, test } from '@jest/globals';
import { breachNoticeDueAt } from './breach-notice-due-at.ts';
import type { RegimeId } from './regime.ts';

test.each<[RegimeId, string, string, string, string]>([
  ['gdpr', 'DE-BY', 'Europe/Berlin', '2020-12-22T11:17:00Z', '2020-12-25T11:17:00Z'],
  ['uk-gdpr', 'GB-ENG', 'Europe/London', '2026-11-20T10:00:00Z', '2026-11-23T10:00:00Z'],
  // The 25th is a holiday, then a weekend follows: the 23rd, the 24th and the 28th.
  ['lgpd', 'BR', 'America/Sao_Paulo', '2020-12-22T11:17:00Z', '2020-12-29T02:59:59.999Z'],
])('%s in %s: hours run through holidays, working days do not', (regime, where, timeZone, awareAt, dueAt) => {
  const found = breachNoticeDueAt({ regime, where, timeZone, awareAt: new Date(awareAt) });
  expect(found).toEqual(new Date(dueAt));
});

test.each<RegimeId>(['ccpa', 'ch-dsg'])('%s lays down no length', (regime) => {
  const awareAt = new Date('2026-11-22T11:17:00Z');
  expect(breachNoticeDueAt({ regime, where: 'CH', timeZone: 'Europe/Zurich', awareAt })).toBeNull();
});
