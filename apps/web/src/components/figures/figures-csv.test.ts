import { expect, test } from '@jest/globals';
import type { Figures } from './by-month.tsx';
import { figuresCsv } from './figures-csv.ts';

const standing = {
  ...{ kind: null, month: null, received: 7, inTime: 5, late: 0, open: 2, overdue: 0, ended: 0 },
  ...{ paused: 1, extended: 0, medianDays: null, p95Days: null },
};
const figures = {
  countedAt: '2026-11-23T05:00:00Z',
  months: ['2026-11'],
  overall: standing,
  byKind: [{ ...standing, kind: 'ACCESS' }],
  byMonth: [{ ...standing, month: '2026-11' }],
  outcomes: [{ kind: 'ACCESS', outcome: 'PARTLY', count: 3 }],
  grounds: [{ ground: 'OTHER_VOICE', count: 2 }],
  workload: [
    { officerName: '=HYPERLINK("http://x")', open: 2, overdue: 1, answered: 4 },
    { officerName: null, open: 1, overdue: 0, answered: 0 },
  ],
} as Figures;

test('every table of the page is in the file under its name, and an officer’s name is no formula', () => {
  expect(figuresCsv(figures).slice(1).split('\r\n')).toEqual([
    'table,month,kind,outcome,ground,officer,count,answered,received,inTime,late,open,overdue,ended,paused,extended,medianDays,p95Days',
    'months,2026-11,ALL,,,,,,7,5,0,2,0,0,1,0,,',
    'outcomes,,ACCESS,PARTLY,,,3,,,,,,,,,,,',
    'grounds,,,,OTHER_VOICE,,2,,,,,,,,,,,',
    `workload,,,,,"'=HYPERLINK(""http://x"")",,4,,,,2,1,,,,,`,
    'workload,,,,,,,0,,,,1,0,,,,,',
    '',
  ]);
});

test('what the page leaves out because few people make it up is in no file', () => {
  const file = figuresCsv({ ...figures, outcomes: [], grounds: [], workload: [] });
  expect(file).not.toMatch(/outcomes|grounds,|workload|HYPERLINK/);
});
