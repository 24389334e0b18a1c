import { describe, expect, test } from '@jest/globals';
import type { WorkPartsFragment } from '../../generated/graphql.ts';
import { emptyWork, withChanges, withPage } from './work-state.ts';

const item = (id: string, set: Partial<WorkPartsFragment> = {}): WorkPartsFragment =>
  ({
    id,
    kind: 'ACCESS',
    reason: 'DUE',
    door: 'PORTAL',
    actAt: `2026-12-0${id}T00:00:00.000Z`,
    isPaused: false,
    isOpen: true,
    isLate: false,
    isSoon: false,
    isNew: true,
    version: 1,
    assignee: null,
    ...set,
  }) as WorkPartsFragment;
const list = withPage(emptyWork, [item('2'), item('4')], 'more');

describe('changes of others', () => {
  test('come into their rows, and move none', () => {
    const next = withChanges(list, [item('4', { version: 2, actAt: '2026-01-01T00:00:00.000Z' })], {});
    expect(next.items.map(({ id, version }) => [id, version])).toEqual([
      ['2', 1],
      ['4', 2],
    ]);
  });

  test('that are told twice, or late, change nothing', () => {
    expect(withChanges(list, [item('2')], {})).toBe(list);
    const newer = withChanges(list, [item('2', { version: 3 })], {});
    expect(withChanges(newer, [item('2', { version: 2 })], {})).toBe(newer);
  });

  test('wait outside when they belong among what was read, and only then', () => {
    expect([...withChanges(list, [item('3')], {}).waiting]).toEqual(['3']);
    expect(withChanges(list, [item('3', { isOpen: false })], {})).toBe(list);
    expect(withChanges(list, [item('3')], { kind: 'ERASURE' })).toBe(list);
    expect(withChanges(list, [item('3')], { assignee: 'mine' })).toBe(list);
    expect(withChanges(list, [item('9')], {})).toBe(list);
    expect([...withChanges({ ...list, cursor: null }, [item('9')], {}).waiting]).toEqual(['9']);
  });

  test('that are done leave what waits', () => {
    const waiting = withChanges(list, [item('3')], {});
    expect(withChanges(waiting, [item('3', { isOpen: false, version: 2 })], {}).waiting.size).toBe(0);
  });
});

test('a row that stands on two pages is shown once', () => {
  expect(withPage(list, [item('4'), item('5')], null).items.map(({ id }) => id)).toEqual(['2', '4', '5']);
});
