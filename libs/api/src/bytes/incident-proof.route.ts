import { openProof } from '@rightful/domain';
import { officer, proven, type Rule } from '@rightful/policy';
import type { FastifyInstance } from 'fastify';
import { readId } from '../graph/common/read-id.ts';
import { sendProblem } from '../host/problem.ts';
import { admit } from './admit.ts';
import type { ByteTools } from './byte-tools.ts';
import { servable } from './opened-bytes.ts';
import { reasonIn } from './reason-in.ts';
import { serveBytes } from './serve-bytes.ts';

interface Asked {
  Params: { id: string };
  Body: unknown;
}

const RULES: readonly Rule[] = [officer, proven(5)];
const MOST_REASON_BYTES = 8 * 1024;

/**
 * The proof that came with a report from outside, for an officer who says why: `{"reason": "…"}`. It is nobody's of ours and
 * may be anything, so it leaves as a file to save, of no type that a browser would show.
 */
export function addIncidentProofRoute(scope: FastifyInstance, { contextOf, onCut }: ByteTools): void {
  scope.post<Asked>(
    '/bytes/incidents/:id/proof',
    { bodyLimit: MOST_REASON_BYTES },
    async (request, reply) => {
      const context = await contextOf(request, reply);
      if (!admit(reply, context, RULES)) return reply;
      const reason = reasonIn(request.body);
      if (!reason) return sendProblem(reply, 400, { code: 'REASON_NEEDED' });
      const ctx = context.officer;
      const proof = await openProof(ctx, readId('incident', request.params.id), reason);
      const bytes =
        proof && (await servable({ ctx, open: async () => proof, openAgain: proof.openAgain, onCut }));
      if (!bytes) return sendProblem(reply, 404);
      await serveBytes(request, reply, { ...bytes, fileName: proof.fileName });
    },
  );
}
