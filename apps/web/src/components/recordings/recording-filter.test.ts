import { describe, expect, test } from '@jest/globals';
import { chosenFrom, filterOf, monthAfter, searchOf } from './recording-filter.ts';

describe('which recordings are shown', () => {
  test('stands in the address and comes back from it', () => {
    const chosen = { deviceIds: ['dev_1', 'dev_2'], fromMonth: '2017-11', toMonth: '2018-02' };
    expect(chosenFrom(new URLSearchParams(searchOf(chosen)))).toEqual(chosen);
  });
  test('ignores months that are none', () => {
    expect(chosenFrom(new URLSearchParams('from=2018-13&to=May'))).toMatchObject({
      fromMonth: null,
      toMonth: null,
    });
  });
  test('asks for whole months of the reader’s zone, the end excluded', () => {
    const december = { deviceIds: [], fromMonth: '2017-12', toMonth: '2017-12' };
    expect(filterOf(december, 'UTC')).toEqual({
      from: '2017-12-01T00:00:00.000Z',
      to: '2018-01-01T00:00:00.000Z',
    });
    expect(filterOf({ ...december, fromMonth: '2017-10', toMonth: '2017-10' }, 'Europe/Berlin')).toEqual({
      from: '2017-09-30T22:00:00.000Z',
      to: '2017-10-31T23:00:00.000Z',
    });
    expect(filterOf({ ...december, toMonth: null }, 'Asia/Kolkata')).toEqual({
      from: '2017-11-30T18:30:00.000Z',
    });
  });
  test('asks for everything when nothing is chosen', () => {
    expect(filterOf({ deviceIds: [], fromMonth: null, toMonth: null }, 'UTC')).toEqual({});
  });
  test('months follow each other over the year', () => {
    expect([monthAfter('2018-01'), monthAfter('2018-12')]).toEqual(['2018-02', '2019-01']);
  });
});
