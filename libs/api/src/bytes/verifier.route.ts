import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from '../host/problem.ts';

/** The program that verifies an archive offline, as one file: for everybody, as it is built. */
export function addVerifierRoute(scope: FastifyInstance, file: string): void {
  scope.get('/verify/rightful-verify.mjs', async (_request, reply) => {
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return sendProblem(reply, 404);
    reply.header('content-disposition', 'attachment; filename="rightful-verify.mjs"');
    reply.header('content-length', found.size);
    return reply.type('text/javascript; charset=utf-8').send(createReadStream(file));
  });
}
