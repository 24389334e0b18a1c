import { mayDeliveryGoOn, openDelivery, redeemDelivery, sendDelivery } from '@rightful/domain';
import { customer, proven } from '@rightful/policy';
import type { FastifyInstance } from 'fastify';
import { readId } from '../graph/common/read-id.ts';
import { sendProblem } from '../host/problem.ts';
import { admit } from './admit.ts';
import type { ByteTools } from './byte-tools.ts';
import { cutOff } from './cut-off.ts';
import { serveBytes } from './serve-bytes.ts';

interface Asked {
  Params: { id: string };
}

/**
 * The download of an archive. POST redeems it, once, after a fresh proof of identity; then GET sends it, in parts if
 * need be, to this very session. Scanners and prefetchers redeem nothing: a GET never does.
 */
export function addDeliveryRoutes(scope: FastifyInstance, { contextOf, onCut }: ByteTools): void {
  scope.post<Asked>('/bytes/deliveries/:id', async (request, reply) => {
    const context = await contextOf(request, reply);
    if (!admit(reply, context, [customer, proven(5)])) return reply;
    const redeemed = await redeemDelivery(context.customer, readId('delivery', request.params.id));
    return redeemed ? reply.code(204).send() : sendProblem(reply, 404);
  });

  scope.route<Asked>({
    method: ['GET', 'HEAD'],
    url: '/bytes/deliveries/:id',
    handler: async (request, reply) => {
      const context = await contextOf(request, reply);
      if (!admit(reply, context, [customer])) return reply;
      const ctx = context.customer;
      const open = await openDelivery(ctx, readId('delivery', request.params.id));
      if (!open) return sendProblem(reply, 404);
      // A reader who stalls asks for no next slice; a revocation must reach the socket all the same.
      const running = ctx.transfers.begin(open.delivery.id);
      running.signal.addEventListener('abort', () => cutOff(reply.raw));
      await serveBytes(request, reply, {
        byteLength: open.stream.byteLength,
        mediaType: 'application/zip',
        etag: open.delivery.sha256.toString('hex'),
        fileName: open.fileName,
        slices: (start, end) => sendDelivery(ctx, open, start, end),
        close: () => open.close(),
        mayGoOn: () => mayDeliveryGoOn(ctx, open),
        onCut,
      }).finally(() => running.end());
    },
  });
}
