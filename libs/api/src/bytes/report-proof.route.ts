import multipart from '@fastify/multipart';
import { attachProof } from '@rightful/domain';
import type { FastifyInstance } from 'fastify';
import { type ProblemStatus, sendProblem } from '../host/problem.ts';
import type { ByteTools } from './byte-tools.ts';
import { sentFile } from './sent-file.ts';

interface Asked {
  Params: { caseNumber: string };
}

const MOST_BYTE_LENGTH = 20 * 1024 * 1024;
const ANSWERS = { 'not-found': 404, 'too-large': 413, 'already-attached': 409 } as const satisfies Record<
  string,
  ProblemStatus
>;

/**
 * A proof for a public report: what somebody received, as a form's file or as the bare body. The report key is in a
 * header, so that it stands in no address and no log. Streamed; a wrong key and an unknown case look the same.
 */
export function addReportProofRoute(
  parent: FastifyInstance,
  { contextOf }: Pick<ByteTools, 'contextOf'>,
): void {
  parent.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: MOST_BYTE_LENGTH + 1 } });
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.post<Asked>('/bytes/reports/:caseNumber/proof', async (request, reply) => {
      const context = await contextOf(request, reply);
      const key = request.headers['x-report-key'];
      const file = await sentFile(request);
      if (!file || typeof key !== 'string') return sendProblem(reply, file ? 404 : 400);
      const result = await attachProof(context.anybody, request.params.caseNumber, key, file);
      return result === 'attached' ? reply.code(204).send() : sendProblem(reply, ANSWERS[result]);
    });
  });
}
