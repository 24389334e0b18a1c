import { type Portal, readCalendarFeed } from '@rightful/domain';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from '../host/problem.ts';

interface Asked {
  Params: { file: string };
}

/**
 * An officer's dates for their calendar program, which knows no session: the secret in the address is all it brings. It
 * reads dates and case ids, and an unknown secret looks like any address that is none.
 */
export function addCalendarRoute(scope: FastifyInstance, portal: Portal): void {
  scope.get<Asked>('/calendar/:file', async (request, reply) => {
    const token = /^(.+)\.ics$/.exec(request.params.file)?.[1];
    const text = token && (await readCalendarFeed(portal, token));
    if (!text) return sendProblem(reply, 404);
    return reply.type('text/calendar; charset=utf-8').send(text);
  });
}
