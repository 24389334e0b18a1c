import multipart from '@fastify/multipart';
import { attachFile, MOST_ATTACHMENT_BYTES, openAttachment } from '@rightful/domain';
import { customer, officer, type Rule } from '@rightful/policy';
import type { FastifyInstance } from 'fastify';
import { readId } from '../graph/common/read-id.ts';
import { type ProblemStatus, sendProblem } from '../host/problem.ts';
import { admit } from './admit.ts';
import type { ByteTools } from './byte-tools.ts';
import { servable } from './opened-bytes.ts';
import { sentPart } from './sent-part.ts';
import { serveBytes } from './serve-bytes.ts';

interface Asked {
  Params: { id: string };
}

const EITHER_SIDE: readonly Rule[] = [customer, officer];
const ANSWERS = {
  'not-found': 404,
  'too-large': 413,
  'type-refused': 415,
  'too-many': 409,
  'too-often': 429,
  again: 503,
} as const satisfies Record<string, ProblemStatus>;

/**
 * Files that go with the messages of a request: up as a form's file, after which it stands among `unsentAttachments`; down as a
 * file to save, never to be shown.
 */
export function addAttachmentRoutes(parent: FastifyInstance, { contextOf, onCut }: ByteTools): void {
  parent.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    const limits = { files: 1, fields: 0, parts: 1, fileSize: MOST_ATTACHMENT_BYTES + 1 };
    scope.register(multipart, { limits });
    scope.post<Asked>('/bytes/requests/:id/attachments', async (request, reply) => {
      const context = await contextOf(request, reply);
      if (!admit(reply, context, EITHER_SIDE)) return reply;
      const part = request.isMultipart() ? await sentPart(request) : undefined;
      if (!part) return sendProblem(reply, 400);
      const id = readId('request', request.params.id);
      const result = await attachFile(context.eitherSide, id, { name: part.filename, bytes: part.file });
      if (typeof result === 'string') {
        part.file.resume();
        return sendProblem(reply, ANSWERS[result], { code: result.toUpperCase().replace('-', '_') });
      }
      return reply.code(204).send();
    });
  });
  parent.route<Asked>({
    method: ['GET', 'HEAD'],
    url: '/bytes/attachments/:id',
    handler: async (request, reply) => {
      const context = await contextOf(request, reply);
      if (!admit(reply, context, EITHER_SIDE)) return reply;
      const ctx = context.eitherSide;
      const id = readId('attachment', request.params.id);
      const file = await openAttachment(ctx, id);
      const openAgain = () => openAttachment(ctx, id, false);
      const bytes = file && (await servable({ ctx, open: async () => file, openAgain, onCut }));
      if (!bytes) return sendProblem(reply, 404);
      await serveBytes(request, reply, { ...bytes, fileName: file.fileName });
    },
  });
}
