import { Readable } from 'node:stream';
import { exportRegister } from '@rightful/domain';
import { officer, proven, type Rule } from '@rightful/policy';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from '../host/problem.ts';
import { admit } from './admit.ts';
import type { ByteTools } from './byte-tools.ts';

interface Asked {
  Params: { format: string };
}

const RULES: readonly Rule[] = [officer, proven(5)];

/** The whole register of incidents as a file to save, as `csv` or `json`. Asked for by POST: each time is put on record. */
export function addRegisterRoute(scope: FastifyInstance, { contextOf }: ByteTools): void {
  scope.post<Asked>('/bytes/register/:format', async (request, reply) => {
    const context = await contextOf(request, reply);
    if (!admit(reply, context, RULES)) return reply;
    const { format } = request.params;
    const register =
      format === 'csv' || format === 'json' ? await exportRegister(context.officer, format) : null;
    if (!register) return sendProblem(reply, 404);
    return reply
      .type(register.mediaType)
      .header('content-disposition', `attachment; filename="${register.fileName}"`)
      .send(Readable.from(register.text));
  });
}
