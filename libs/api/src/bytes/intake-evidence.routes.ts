import multipart from '@fastify/multipart';
import { type AttachEvidenceResult, attachEvidence, openEvidence } from '@rightful/domain';
import { officer, proven, type Rule } from '@rightful/policy';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { readId } from '../graph/common/read-id.ts';
import { type ProblemStatus, sendProblem } from '../host/problem.ts';
import { admit } from './admit.ts';
import type { ByteTools } from './byte-tools.ts';
import { servable } from './opened-bytes.ts';
import { reasonIn } from './reason-in.ts';
import { sentFile } from './sent-file.ts';
import { serveBytes } from './serve-bytes.ts';

const MOST_BYTE_LENGTH = 10 * 1024 * 1024;
const MOST_REASON_BYTES = 8 * 1024;
const RULES: readonly Rule[] = [officer, proven(5)];
const ANSWERS = {
  'not-found': 404,
  empty: 400,
  'too-large': 413,
  'too-many': 409,
} as const satisfies Record<string, ProblemStatus>;

/** Files by which somebody shows who they are: in for whoever holds the case's code, out for the officer of the case. */
export function addIntakeEvidenceRoutes(parent: FastifyInstance, { contextOf, onCut }: ByteTools): void {
  addSending(parent, contextOf);
  addOpening(parent, { contextOf, onCut });
}

function addSending(parent: FastifyInstance, contextOf: ByteTools['contextOf']): void {
  parent.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: MOST_BYTE_LENGTH + 1 } });
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.post<{ Params: { caseNumber: string } }>(
      '/bytes/intakes/:caseNumber/evidence',
      async (request, reply) => {
        const context = await contextOf(request, reply);
        const key = request.headers['x-intake-key'];
        const file = await sentFile(request);
        if (!file || typeof key !== 'string') return sendProblem(reply, file ? 404 : 400);
        const { caseNumber } = request.params;
        const clientAddress = context.client.address;
        return answer(reply, await attachEvidence(context.anybody, { caseNumber, key, clientAddress }, file));
      },
    );
  });
}

function answer(reply: FastifyReply, result: AttachEvidenceResult): FastifyReply {
  if (result === 'attached') return reply.code(204).send();
  if (typeof result === 'string') return sendProblem(reply, ANSWERS[result]);
  return sendProblem(reply, 429);
}

/** As a file to save, of no type that a browser would show: nobody has looked into it. */
function addOpening(
  scope: FastifyInstance,
  { contextOf, onCut }: Pick<ByteTools, 'contextOf' | 'onCut'>,
): void {
  scope.post<{ Params: { id: string }; Body: unknown }>(
    '/bytes/intake-evidence/:id',
    { bodyLimit: MOST_REASON_BYTES },
    async (request, reply) => {
      const context = await contextOf(request, reply);
      if (!admit(reply, context, RULES)) return reply;
      const reason = reasonIn(request.body);
      if (!reason) return sendProblem(reply, 400, { code: 'REASON_NEEDED' });
      const ctx = context.officer;
      const file = await openEvidence(ctx, readId('intakeEvidence', request.params.id), reason);
      const bytes =
        file && (await servable({ ctx, open: async () => file, openAgain: file.openAgain, onCut }));
      if (!bytes) return sendProblem(reply, 404);
      await serveBytes(request, reply, { ...bytes, fileName: file.fileName });
    },
  );
}
