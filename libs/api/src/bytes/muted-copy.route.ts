import { ListeningBudgetSpent, mutedCopyToHear } from '@rightful/domain';
import { officer, type Rule } from '@rightful/policy';
import type { FastifyInstance } from 'fastify';
import { readId } from '../graph/common/read-id.ts';
import { sendProblem } from '../host/problem.ts';
import { admit } from './admit.ts';
import { sendBudgetSpent } from './budget-spent.ts';
import type { ByteTools } from './byte-tools.ts';
import { servable } from './opened-bytes.ts';
import { serveBytes } from './serve-bytes.ts';

interface Asked {
  Params: { id: string };
  Querystring: { review?: string | string[] };
}

const RULES: readonly Rule[] = [officer];

/** The copy of a recording that would go out, silent where it is muted: for the officer within the review that the address names. */
export function addMutedCopyRoute(scope: FastifyInstance, { contextOf, onCut }: ByteTools): void {
  scope.route<Asked>({
    method: ['GET', 'HEAD'],
    url: '/bytes/review-items/:id/muted',
    handler: async (request, reply) => {
      const context = await contextOf(request, reply);
      if (!admit(reply, context, RULES)) return reply;
      const id = readId('reviewItem', request.params.id);
      const reviewId = readId('review', String(request.query.review ?? ''));
      try {
        const copy = await mutedCopyToHear(context.officer, id, reviewId);
        const bytes =
          copy && (await servable({ ctx: context.anybody, open: copy.open, onCut, through: copy.toEar }));
        if (!bytes) return sendProblem(reply, 404);
        await serveBytes(request, reply, bytes);
      } catch (error) {
        if (!(error instanceof ListeningBudgetSpent)) throw error;
        return sendBudgetSpent(reply, error, context.now);
      }
    },
  });
}
