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
  {
    name: 'queue: A’s work named by B’s words: two requests in one message, other spellings, every other job, sixteen at once',
    moment: 'before-building',
    act: async ({ test, a, b }, { ofA, ofB }) => {
      const { jobs } = test.portal;
      const keys = [
        JSON.stringify({ requestId: ofA.id, subjectId: b.subjectId }),
        JSON.stringify({ requestId: ofB.id, subjectId: a.subjectId }),
        ofB.id.toUpperCase(),
        ` ${ofB.id}`,
        `${ofB.id}\u0000${ofA.id}`,
        `${ofA.id}' OR '1'='1`,
        b.subjectId,
        b.ctx.viewer.sessionId,
      ];
      for (const kind of ['build-archive', 'check-archive', 'sweep', 'purge', 'sign-checkpoint'])
        for (const key of keys) await jobs.nudge(kind, key);
      const twins = Array.from({ length: 16 }, (_, n) =>
        jobs.nudge(n % 2 ? 'check-archive' : 'build-archive', n % 4 < 2 ? ofA.id : ofB.id),
      );
      await Promise.all(twins);
    },
  },
];
