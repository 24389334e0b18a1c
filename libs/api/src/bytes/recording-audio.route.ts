import { ListeningBudgetSpent, openAudio, type ToEar, toReviewersEar } from '@rightful/domain';
import { customer, officer, type Rule } from '@rightful/policy';
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

const OWN: readonly Rule[] = [customer];
const IN_REVIEW: readonly Rule[] = [officer];

/** The sound of a recording: for its owner, or for an officer within the review that the address names. */
export function addRecordingAudioRoute(scope: FastifyInstance, { listenerOf, onCut }: ByteTools): void {
  scope.route<Asked>({
    method: ['GET', 'HEAD'],
    url: '/bytes/recordings/:id/audio',
    handler: async (request, reply) => {
      const { context, askedAtMs } = await listenerOf(request, reply);
      const { review } = request.query;
      if (!admit(reply, context, review === undefined ? OWN : IN_REVIEW)) return reply;
      const reviewId = review === undefined ? undefined : readId('review', String(review));
      const id = readId('recording', request.params.id);
      const ctx = context.anybody;
      let through: ToEar | undefined;
      if (reviewId) {
        try {
          through = await toReviewersEar(context.officer, id, reviewId);
        } catch (error) {
          if (!(error instanceof ListeningBudgetSpent)) throw error;
          return sendBudgetSpent(reply, error, context.now);
        }
        if (!through) return sendProblem(reply, 404);
      }
      const bytes = await servable({
        ctx,
        open: () => openAudio(ctx, id, reviewId, 'recently'),
        openAgain: () => openAudio(ctx, id, reviewId),
        askedAtMs,
        onCut,
        through,
      });
      if (!bytes) return sendProblem(reply, 404);
      await serveBytes(request, reply, bytes);
    },
  });
}
