import multipart from '@fastify/multipart';
import {
  attachToFiling,
  findAddressed,
  findFiling,
  MOST_ATTACHED_BYTES,
  openFilingDocument,
} from '@rightful/domain';
import { officer, type Rule, regulator } from '@rightful/policy';
import type { FastifyInstance } from 'fastify';
import { readId } from '../graph/common/read-id.ts';
import { type ProblemStatus, sendProblem } from '../host/problem.ts';
import { admit } from './admit.ts';
import type { ByteTools } from './byte-tools.ts';
import { sentPart } from './sent-part.ts';

interface Asked {
  Params: { id: string; number: string; name: string };
}

interface Attaching {
  Params: { id: string };
  Querystring: { version?: string };
}

const RULES: readonly Rule[] = [officer, regulator];
const OFFICERS: readonly Rule[] = [officer];
/** All others are 409: the draft is not as the officer saw it, or takes no more. */
const ANSWERS: Readonly<Record<string, ProblemStatus>> = {
  NO_SUCH_FILING: 404,
  ATTACHMENT_NAME: 415,
  ATTACHMENT_TEXT: 415,
};

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
  scope.register(async (upload) => {
    upload.removeAllContentTypeParsers();
    const limits = { files: 1, fields: 0, parts: 1, fileSize: MOST_ATTACHED_BYTES + 1 };
    upload.register(multipart, { limits });
    upload.post<Attaching>('/bytes/filings/:id/attachments', async (request, reply) => {
      const context = await contextOf(request, reply);
      if (!admit(reply, context, OFFICERS)) return reply;
      const part = request.isMultipart() ? await sentPart(request) : undefined;
      if (!part) return sendProblem(reply, 400);
      const filingId = readId('filing', request.params.id);
      const seen = { filingId, version: Number(request.query.version) };
      const bytes = Buffer.concat(await part.file.toArray());
      const result = await attachToFiling(context.officer, seen, { name: part.filename, bytes });
      if (result.kind === 'FilingSaved') return reply.code(204).send();
      return sendProblem(reply, ANSWERS[result.code] ?? 409, { code: result.code });
    });
  });
}
