import { findAddressed, findFiling, openFilingDocument } from '@rightful/domain';
import { officer, type Rule, regulator } from '@rightful/policy';
import type { FastifyInstance } from 'fastify';
import { readId } from '../graph/common/read-id.ts';
import { sendProblem } from '../host/problem.ts';
import { admit } from './admit.ts';
import type { ByteTools } from './byte-tools.ts';

interface Asked {
  Params: { id: string; number: string; name: string };
}

const RULES: readonly Rule[] = [officer, regulator];

/** Documents of what was filed, each a file to save: for the officers, and for the authority with which it was filed. */
export function addFilingRoutes(scope: FastifyInstance, { contextOf }: ByteTools): void {
  scope.get<Asked>('/bytes/filings/:id/:number/:name', async (request, reply) => {
    const context = await contextOf(request, reply);
    if (!admit(reply, context, RULES)) return reply;
    const id = readId('filing', request.params.id);
    const [ctx, filing] =
      context.viewer.kind === 'officer'
        ? [context.officer, await findFiling(context.officer, id)]
        : [context.regulator, await findAddressed(context.regulator, id)];
    const { number, name } = request.params;
    const file = filing && (await openFilingDocument(ctx, filing, Number(number), name));
    if (!file) return sendProblem(reply, 404);
    reply.header('content-disposition', `attachment; filename="${file.fileName}"`);
    return reply.type(file.mediaType).send(file.bytes);
  });
}
