import type { Attack } from '../attack.ts';

/** Messages of the queue that name what they should not. */
export const attacksOnQueue: readonly Attack[] = [
  {
    name: 'queue: messages that name the other’s request, an archive, a recording, nothing',
    moment: 'before-building',
    act: async ({ test }, { ofA, ofB }) => {
      for (const key of [
        ofA.id,
        ofB.id,
        ofB.id.replace('req_', 'arc_'),
        ofB.id.replace('req_', 'rec_'),
        `${ofA.id},${ofB.id}`,
        '',
      ]) {
        await test.portal.jobs.nudge('check-archive', key);
        await test.portal.jobs.nudge('build-archive', key);
      }
    },
  },
];
